import { rmSync } from "node:fs";

/** Removes what tests, and cdktf's test helpers above all, left in their temporary folder. */
export default function teardown() {
  rmSync(process.env.TMPDIR, { recursive: true, force: true });
}
