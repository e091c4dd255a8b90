import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { ROOT } from "../fixtures/bundle";

/** A clone of what is committed, with the program as it is built, since evidence is of a commit. */
const clone = mkdtempSync(join(tmpdir(), "evidence-"));
const git = (...args: string[]): string =>
  execFileSync("git", args, { cwd: clone, encoding: "utf8", stdio: "pipe" });

function evidence(...args: string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(clone, "dist", "klap.cjs"), "evidence", ...args],
    {
      cwd: clone,
      encoding: "utf8",
    },
  );
  return { status, stderr };
}

beforeAll(() => {
  execFileSync("git", ["clone", "--quiet", "--shared", ROOT, clone], { stdio: "pipe" });
  appendFileSync(join(clone, ".git", "info", "exclude"), "node_modules\n*.zip\nrehearsal.json\n");
  mkdirSync(join(clone, "dist"));
  copyFileSync(join(ROOT, "dist", "klap.cjs"), join(clone, "dist", "klap.cjs"));
  symlinkSync(join(ROOT, "node_modules"), join(clone, "node_modules"));
});

describe("klap evidence", () => {
  it("gives the same bytes for the same commit", () => {
    for (const file of ["one.zip", "two.zip"]) expect(evidence("org", "--out", file).status).toBeLessThan(2);
    const [one, two] = ["one.zip", "two.zip"].map((file) => readFileSync(join(clone, file)));
    expect(one!.equals(two!)).toBe(true);
    const files = unzipSync(one!);
    expect(Object.keys(files).sort()).toEqual([
      "SHA256SUMS",
      "controls.json",
      "exceptions.json",
      "pack.json",
      "policies.json",
      "sbom.cdx.json",
      "synth.json",
    ]);
    const pack = JSON.parse(Buffer.from(files["pack.json"]!).toString()) as { commit: string };
    expect(pack.commit).toBe(git("rev-parse", "HEAD").trim());
  });

  it("takes a rehearsal of the same commit only", () => {
    const file = join(clone, "rehearsal.json");
    writeFileSync(file, JSON.stringify({ environment: "org", stacks: [], commit: "0".repeat(40) }));
    const { status, stderr } = evidence("org", "--rehearsal", file);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^klap: .*rehearsal\.json is of commit 0{40}, and evidence is of [0-9a-f]{40}: rehearse again\n$/,
    );
  });

  it("is of a commit: a tree that differs from it is refused by name", () => {
    appendFileSync(join(clone, "README.md"), "\n");
    expect(evidence("org")).toEqual({
      status: 2,
      stderr: "klap: evidence is of a commit, and 1 files differ from it: commit or remove README.md\n",
    });
    git("checkout", "--quiet", "README.md");
  });
});
