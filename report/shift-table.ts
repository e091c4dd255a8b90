import type { RegionShift } from "../stacks/shift-times";

/** Shift times as a table, with what each is made of. */
export function shiftTable(shifts: readonly RegionShift[]): string {
  const head = ["region", "lost", "steering", "seconds", "at most", "made of"];
  const rows = shifts.map(({ region, loss, steering, seconds, limitSeconds, within, parts }) => [
    region,
    loss,
    steering,
    String(seconds),
    `${limitSeconds}${within ? "" : " exceeded"}`,
    parts.map((part) => `${part.seconds} (${part.what})`).join(" + "),
  ]);
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
