import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../fixtures/bundle";
import { Klap } from "../fixtures/klap";
import type { RehearsalResult } from "../../rehearsal/result";

jest.setTimeout(180_000);

const klap = new Klap();
afterAll(() => klap.close());

/** Settings that no import finds, and keys that do not read back all that was said of them. */
const GUARDS = "sandbox-network-sa-east-1-account-guards";
const KEYS = "sandbox-network-sa-east-1-keys";

describe("klap rehearse --rejoin", () => {
  let result: RehearsalResult;
  const rejoined = (stack: string) => result.stacks.find(({ name }) => name === stack)!.rejoined!;

  beforeAll(async () => {
    const file = join(klap.folder, "result.json");
    const only = `${GUARDS},${KEYS}`;
    const run = klap.start(["rehearse", "sandbox", "--rejoin", "--only", only, "--json", file], ROOT);
    expect(await run.ended).toBe(0);
    result = JSON.parse(readFileSync(file, "utf8")) as RehearsalResult;
  });

  it("imports what a stack lost and has nothing left to change", () => {
    expect(rejoined(KEYS)).toMatchObject({ imported: 4, changes: [], without: [] });
    expect(rejoined(GUARDS)).toMatchObject({ imported: 4, changes: [] });
  });

  it("names what the next apply settled in the state", () => {
    expect(rejoined(KEYS).settled).toEqual(
      ["alarms", "logs"].map(
        (key) => `aws_kms_key.${key} (update bypass_policy_lockout_safety_check deletion_window_in_days)`,
      ),
    );
  });

  it("names what no import finds", () => {
    expect(rejoined(GUARDS).without.map(({ address }) => address)).toEqual([
      "aws_ec2_image_block_public_access.guards_images",
      "aws_ec2_instance_metadata_defaults.guards_metadata",
    ]);
  });

  it("destroys what it imported", () => {
    expect(result.totals).toMatchObject({ secondPlanChanges: 0, stateAfterDestroy: 0 });
  });
});
