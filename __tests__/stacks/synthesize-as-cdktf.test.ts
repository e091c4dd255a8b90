import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentNamed } from "../../environments/environments";
import { buildStacks } from "../../stacks/build";
import { synthesize } from "../../stacks/synthesize";

describe("synthesize", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "klap-test-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const stacksIn = (out: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(join(out, "stacks"))
        .sort()
        .map((name) => [name, readFileSync(join(out, "stacks", name, "cdk.tf.json"), "utf8")]),
    );

  it("writes the bytes that cdktf's own synthesizer writes", () => {
    const prod = environmentNamed("prod");
    const [ours, theirs] = [join(folder, "ours"), join(folder, "theirs")];
    synthesize(prod, { outdir: ours });
    buildStacks(prod, { outdir: theirs }).app.synth();
    const [own, cdktfs] = [stacksIn(ours), stacksIn(theirs)];
    expect(Object.keys(own)).toEqual(Object.keys(cdktfs));
    expect(Object.keys(own).length).toBeGreaterThan(20);
    for (const [name, text] of Object.entries(own)) expect(text).toBe(cdktfs[name]);
  });
});
