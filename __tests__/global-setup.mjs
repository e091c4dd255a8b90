import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Compiles the programs before any test, and gives all tests one temporary folder, which the end removes. */
export default async function setup() {
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), "klap-jest-"));
  await import("../esbuild.config.mjs");
}
