import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../policy/rules/rules";
import { emulationPage, emulationRecord, type EmulationRecord } from "./emulation-page";
import { layerPage } from "./layer-pages";
import { modulePages } from "./module-pages";
import { policyPage } from "./policy-page";

/** Folder of everything that is generated. */
export const REFERENCE = "docs/reference";
/** What was kept of the last whole rehearsals. */
export const EMULATION_RECORD = "docs/reference/emulation.json";

/** Every generated page by its path below `docs/reference`. */
export function referencePages(root: string): Map<string, string> {
  return new Map([
    ...modulePages(root),
    ...layerPage(root),
    ...policyPage(RULES),
    ...emulationPage(readEmulationRecord(root)),
  ]);
}

/** The record of the last rehearsals; empty where there was none. */
export function readEmulationRecord(root: string): EmulationRecord {
  const file = join(root, EMULATION_RECORD);
  return existsSync(file) ? emulationRecord.parse(JSON.parse(readFileSync(file, "utf8"))) : [];
}
