import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../modules/core/errors";
import type { CheckedDocument } from "./checked-document";
import { readReport, type CheckovResult } from "./read-report";

/** Name that tells checkov's reader what a file holds. */
const FILE = "cdk.tf.json";
const MAX_OUTPUT = 512 * 1024 * 1024;
/** Exit codes of a run that did its work: nothing found, something found. */
const DONE = [0, 1];
/** Longest piece of its own words that is shown when it fails. */
const SHOWN = 2_000;

/**
 * Runs checkov over stacks, each in a folder of its own, since a folder is one module to it. It runs without the
 * caller's environment and home: a configuration file there, or a token, would change what it checks.
 * @param root folder that has `.venv-checkov`
 * @throws UserError if checkov is not installed, fails, or complains about anything
 */
export function runCheckov(root: string, documents: readonly CheckedDocument[]): CheckovResult {
  const python = join(root, ".venv-checkov", "bin", "python");
  if (!existsSync(python)) throw new UserError(`checkov is not installed in ${root}: run make setup`);
  const folder = mkdtempSync(join(tmpdir(), "klap-checkov-"));
  try {
    for (const { stack, text } of documents) {
      mkdirSync(join(folder, "stacks", stack), { recursive: true });
      writeFileSync(join(folder, "stacks", stack, FILE), text);
    }
    const options = ["--framework", "terraform_json", "--skip-download", "--output", "json"];
    const { status, error, stdout, stderr } = spawnSync(
      python,
      ["-m", "checkov.main", "--directory", "stacks", ...options],
      {
        cwd: folder,
        env: { PATH: process.env.PATH, HOME: folder, LANG: "C.UTF-8", LOG_LEVEL: "WARNING" },
        encoding: "utf8",
        maxBuffer: MAX_OUTPUT,
      },
    );
    if (error !== undefined || !DONE.includes(status ?? -1) || /\[(ERROR|CRITICAL) *\]/.test(stderr))
      throw new UserError(`checkov failed: ${(error?.message ?? stderr).slice(-SHOWN)}`);
    return readReport(stdout, documents);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
