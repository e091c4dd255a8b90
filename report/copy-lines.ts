import type { UsedCopy } from "../modules/core/contract-copies";

/** One line for each value that comes from a copy, with its age. */
export function copyLines(copies: readonly UsedCopy[]): string[] {
  return copies.flatMap(({ stack, serial, ageSeconds, values }) =>
    Object.entries(values).map(
      ([name, value]) => `${stack} ${name} = ${value} (${age(ageSeconds)} old, serial ${serial})`,
    ),
  );
}

/** The two largest units of a duration: `3 d 4 h`. */
function age(seconds: number): string {
  const units: [string, number][] = [
    ["d", Math.floor(seconds / 86_400)],
    ["h", Math.floor(seconds / 3_600) % 24],
    ["min", Math.floor(seconds / 60) % 60],
    ["s", seconds % 60],
  ];
  const first = units.findIndex(([, count]) => count > 0);
  if (first === -1) return "0 s";
  return units
    .slice(first, first + 2)
    .map(([unit, count]) => `${count} ${unit}`)
    .join(" ");
}
