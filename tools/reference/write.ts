import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import "../../modules/core/token-traces";
import { ENVIRONMENTS } from "../../environments/environments";
import type { RehearsalResult } from "../../rehearsal/result";
import { buildStacks } from "../../stacks/build";
import { toEmulationRecord } from "./emulation-record";
import { unrehearsedTypes } from "./emulation-page";
import { EMULATION_RECORD, readEmulationRecord, REFERENCE, referencePages } from "./pages";

/*
 * node dist/reference.cjs                       writes docs/reference
 * node dist/reference.cjs <result.json>...      keeps what whole rehearsals of these environments found out, then writes
 * node dist/reference.cjs --rehearsed           exits 1 if a type is synthesized that no rehearsal on record has seen
 */
const [first, ...rest] = process.argv.slice(2);
const root = process.cwd();

if (first === "--rehearsed") {
  const synthesized = ENVIRONMENTS.flatMap((environment) =>
    buildStacks(environment, { outdir: tmpdir() }).stacks.flatMap((stack) =>
      Object.keys((stack.toTerraform() as { resource?: object }).resource ?? {}),
    ),
  );
  const missing = unrehearsedTypes(synthesized, readEmulationRecord(root));
  if (missing.length > 0) {
    console.error(`${EMULATION_RECORD} knows nothing of ${missing.join(", ")}: run make rehearse-all`);
    process.exitCode = 1;
  }
} else {
  if (first !== undefined) {
    const results = [first, ...rest].map((file) => JSON.parse(readFileSync(file, "utf8")) as RehearsalResult);
    const others = readEmulationRecord(root).filter(
      (kept) => !results.some(({ environment }) => environment === kept.environment),
    );
    const record = [...others, ...toEmulationRecord(results)].toSorted((left, right) =>
      left.environment < right.environment ? -1 : 1,
    );
    writeFileSync(join(root, EMULATION_RECORD), `${JSON.stringify(record, null, 2)}\n`);
  }
  const pages = referencePages(root);
  rmSync(join(root, REFERENCE, "modules"), { recursive: true, force: true });
  for (const [path, text] of pages) {
    const file = join(root, REFERENCE, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`${pages.size} pages written to ${REFERENCE}`);
}
