import { writeFileSync } from "node:fs";

/**
 * Gives a result to programs and people: as JSON to a file, or to standard output for `-`, where it stands alone.
 * @param file where `--json` wants it; nothing is written where it is not asked for
 * @param lines what people read on standard output. @default nothing
 */
export function writeResult(file: string | undefined, result: unknown, lines?: string): void {
  const text = `${JSON.stringify(result, null, 2)}\n`;
  if (file === "-") {
    process.stdout.write(text);
    return;
  }
  if (file !== undefined) writeFileSync(file, text);
  if (lines !== undefined) console.log(lines);
}
