import { failoverCommand } from "../../bin/failover";
import { requireFilled } from "../../delivery/require-filled";
import { awsCloud } from "../../delivery/runbooks/failover/aws-cloud";
import { clusterAccess } from "../../delivery/runbooks/failover/cluster-access";
import { failoverPlace } from "../../delivery/runbooks/failover/failover-place";
import { environmentNamed } from "../../environments/environments";
import { EmulatedMirrors } from "../../rehearsal/drills/emulated-mirrors";
import { AWAY, FakeCloud, HOME } from "../fixtures/failover";

// Everything else is the command's own: prod's settings have placeholders, and its clouds are not there.
jest.mock("../../delivery/require-filled");
jest.mock("../../delivery/runbooks/failover/aws-cloud");
jest.mock("../../delivery/runbooks/failover/cluster-access");

/** A printed result of `klap failover`. */
interface Printed {
  readonly place?: object;
  readonly plan?: { readonly problems: readonly string[]; readonly steps: readonly { key: string }[] };
  readonly record?: { readonly by: string; readonly steps: readonly { key: string; did: string }[] };
  readonly next?: readonly string[];
}

describe("klap failover --json", () => {
  let [cloud, kafka] = [new FakeCloud(), undefined as unknown as EmulatedMirrors];
  const place = failoverPlace(environmentNamed("prod"), AWAY);
  const link = "noMirrors" in place.kafka ? undefined : place.kafka;

  beforeEach(async () => {
    const topics = { [HOME]: link!.topicsOf(HOME), [AWAY]: link!.topicsOf(AWAY) };
    kafka = await EmulatedMirrors.start({ link: link!.link(HOME, AWAY), topics });
    cloud = new FakeCloud();
    jest.mocked(requireFilled).mockReturnValue();
    jest.mocked(awsCloud).mockResolvedValue(cloud);
    jest.mocked(clusterAccess).mockReturnValue((region) => Promise.resolve(kafka.accessOf(region)));
  });
  afterEach(async () => {
    await kafka.close();
    jest.restoreAllMocks();
    process.exitCode = undefined;
  });

  /** Runs the command. @returns what it printed as JSON, and for people beside it */
  async function failover(...flags: string[]): Promise<{ json: Printed; beside: string }> {
    const out = jest.spyOn(console, "log").mockReturnValue();
    const beside = jest.spyOn(console, "error").mockReturnValue();
    const words = ["prod", "--to", AWAY, "--states", "nowhere", "--json", ...flags];
    await failoverCommand.parseAsync(words, { from: "user" });
    const text = (spy: jest.SpyInstance): string => spy.mock.calls.flat().join("\n");
    return { json: JSON.parse(text(out)) as Printed, beside: text(beside) };
  }

  it("prints the plan alone, and does nothing", async () => {
    const { json, beside } = await failover("--plan");
    expect(json.place).toEqual({ environment: "prod", from: HOME, to: AWAY });
    expect(json.plan!.problems).toEqual([]);
    expect(json.plan!.steps.length).toBeGreaterThan(0);
    expect(beside).toContain(AWAY);
    expect([cloud.moves, cloud.fences, [...cloud.objects]]).toEqual([[], [], []]);
    expect(process.exitCode).toBeUndefined();
  });

  it("prints why it refuses, and exits with 1", async () => {
    cloud.state = { ...cloud.state, status: "modifying" };
    const { json } = await failover("--yes");
    expect(json.plan!.problems).not.toEqual([]);
    expect(cloud.moves).toEqual([]);
    expect(process.exitCode).toBe(1);
  });

  it("prints what was done and what to set next, as it is written down", async () => {
    const { json, beside } = await failover("--yes", "--by", "ana");
    expect(cloud.moves).toEqual([`switchover in ${HOME}`]);
    const { by, steps } = json.record!;
    expect(by).toBe("ana");
    for (const { key, did } of steps) expect(beside).toContain(`  ${key}: ${did}`);
    expect([...cloud.objects.values()].map((text) => JSON.parse(text) as object)).toContainEqual(json.record);
    expect(json.next!.join("\n")).toContain(AWAY);
  });
});
