import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { evidenceFiles, evidencePack, type EvidenceParts } from "../../../report/evidence/evidence-pack";

const PARTS: EvidenceParts = {
  environment: "prod",
  commit: "c".repeat(40),
  stacks: new Map([
    ["prod-b", "{}"],
    ["prod-a", '{"resource":{}}'],
  ]),
  policies: { rules: [] },
  controls: [],
  exceptions: [],
  rehearsal: { totals: { stacks: 2 } },
  billOfMaterials: "{}\n",
};

describe("evidencePack", () => {
  it("is the same bytes for the same parts, in whatever order stacks come", () => {
    const reversed = new Map([...PARTS.stacks].reverse());
    expect(evidencePack({ ...PARTS, stacks: reversed })).toEqual(evidencePack(PARTS));
  });

  it("has sums that sha256sum confirms, of every other file", () => {
    const folder = mkdtempSync(join(tmpdir(), "evidence-"));
    const files = unzipSync(evidencePack(PARTS));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const checked = execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: folder, encoding: "utf8" });
    const names = Object.keys(files).filter((name) => name !== "SHA256SUMS");
    expect(checked.trim().split("\n").sort()).toEqual(names.sort().map((name) => `${name}: OK`));
  });

  it("has one digest for all that is synthesized, which changes with any stack", () => {
    const digest = (stacks: EvidenceParts["stacks"]): string =>
      (JSON.parse(evidenceFiles({ ...PARTS, stacks })["synth.json"]!) as { digest: string }).digest;
    expect(digest(new Map([...PARTS.stacks, ["prod-b", "{ }"]]))).not.toBe(digest(PARTS.stacks));
  });

  it("says so where nothing was rehearsed", () => {
    const { rehearsal: _, ...parts } = PARTS;
    const files = evidenceFiles(parts);
    expect(files).not.toHaveProperty(["rehearsal.json"]);
    expect(JSON.parse(files["pack.json"]!)).toMatchObject({ rehearsed: false });
  });
});
