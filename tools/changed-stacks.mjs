// Prints the stacks of an environment that differ from those of a commit, separated by commas, for `--only`.
// usage: node tools/changed-stacks.mjs <environment> <commit>
// Prints * where what rehearses them has changed as well, and nothing where no stack differs.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const REHEARSED_BY = ["rehearsal", "terraform", "package-lock.json", "providers/.terraform.lock.hcl"];

const [environment, commit] = process.argv.slice(2);
if (commit === undefined) throw new Error("usage: node tools/changed-stacks.mjs <environment> <commit>");

const git = (...args) => execFileSync("git", args, { encoding: "utf8" });
const folder = mkdtempSync(join(tmpdir(), "klap-changed-"));
const before = join(folder, "before");
try {
  if (git("diff", "--name-only", commit, "--", ...REHEARSED_BY) !== "") console.log("*");
  else {
    git("worktree", "add", "--quiet", "--detach", before, commit);
    symlinkSync(resolve("node_modules"), join(before, "node_modules"));
    const [old, now] = [synthesize(before), synthesize(process.cwd())];
    console.log([...now.keys()].filter((stack) => now.get(stack) !== old.get(stack)).join(","));
  }
} finally {
  if (existsSync(before)) git("worktree", "remove", "--force", before);
  rmSync(folder, { recursive: true, force: true });
}

/** Synthesized JSON of every stack of a checkout, by name; empty if the environment is not there yet. */
function synthesize(checkout) {
  const out = mkdtempSync(join(folder, "synth-"));
  const run = (...command) => execFileSync(process.execPath, command, { cwd: checkout, stdio: "pipe" });
  try {
    run("esbuild.config.mjs");
    run("dist/klap.cjs", "synth", environment, "--out", out);
  } catch (error) {
    if (checkout === before) return new Map();
    throw error;
  }
  const stacks = readdirSync(join(out, "stacks"));
  return new Map(
    stacks.map((stack) => [stack, readFileSync(join(out, "stacks", stack, "cdk.tf.json"), "utf8")]),
  );
}
