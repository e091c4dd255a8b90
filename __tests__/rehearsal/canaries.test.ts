import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CANARY, canariesIn } from "../../rehearsal/canaries";
import { ROOT } from "../fixtures/bundle";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "klap-canary-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string): void => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** A state with a secret that a provider wrote. */
const stateOf = (source: string): string =>
  JSON.stringify({
    resources: [{ provider: `provider["registry.terraform.io/${source}"]`, secret: `${CANARY}1` }],
  });

describe("canariesIn", () => {
  it("finds a secret in whatever file it got into", () => {
    for (const path of [
      "synth/stacks/prod-payments-sa-east-1-kafka/cdk.tf.json",
      "stacks/prod-payments-sa-east-1-kafka/plan",
      "states/prod-payments-sa-east-1-kafka-topics.tfstate",
      "log.txt",
    ])
      write(path, `{"password":"${CANARY}123"}`);
    write("states/prod-payments-sa-east-1-vpc.tfstate", "{}");
    expect(canariesIn(folder)).toEqual([
      "log.txt",
      "stacks/prod-payments-sa-east-1-kafka/plan",
      "states/prod-payments-sa-east-1-kafka-topics.tfstate",
      "synth/stacks/prod-payments-sa-east-1-kafka/cdk.tf.json",
    ]);
  });

  it("lets sealed states have them, and nothing else of the same stacks", () => {
    for (const layer of ["kafka-credentials", "kafka-links"]) {
      for (const ending of ["", ".backup"])
        write(`states/prod-payments-sa-east-1-${layer}.tfstate${ending}`, stateOf("confluentinc/confluent"));
      write(`stacks/prod-payments-sa-east-1-${layer}/main.tf.json`, CANARY);
    }
    expect(canariesIn(folder)).toEqual(
      ["kafka-credentials", "kafka-links"].map(
        (layer) => `stacks/prod-payments-sa-east-1-${layer}/main.tf.json`,
      ),
    );
  });

  it("lets no state have them where the vendor is Redpanda, whose provider needs none", () => {
    const states = ["kafka-credentials", "kafka-links"].map(
      (layer) => `states/prod-payments-sa-east-1-${layer}.tfstate`,
    );
    for (const state of states) write(state, stateOf("redpanda-data/redpanda"));
    expect(canariesIn(folder)).toEqual(states);
  });

  it("looks for what both emulators give", () => {
    const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
    expect(read("rehearsal/emulator/plugins/secretsmanager.py")).toContain(`CANARY = "${CANARY}"`);
    expect(read("rehearsal/emulated-providers/confluent/control-plane.ts")).toContain("${CANARY}-of-");
  });
});
