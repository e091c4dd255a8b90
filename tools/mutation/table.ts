import { typeOfAddress, type Mutant } from "../../policy/mutation/mutant";
import type { Outcome } from "../../policy/mutation/outcome";

/** What became of one mutant, as JSON tells it. */
export interface Row extends Pick<Mutant, "operator" | "stack" | "address" | "path" | "change"> {
  readonly outcome: Outcome;
  readonly reason?: string;
  readonly killers: readonly string[];
  readonly asked: readonly string[];
  /** Rules that noticed and were not asked, where that was tried; absent where there are none. */
  readonly missed?: readonly string[];
}

const OUTCOMES = ["killed", "equivalent", "survived"] as const;

/** Counts by operator and by type of resource, then every survivor. */
export function tableOf(rows: readonly Row[]): string {
  const survivors = rows.filter(({ outcome }) => outcome === "survived");
  return [
    ...counts("operator", rows, ({ operator }) => operator),
    "",
    ...counts("type", rows, ({ address }) => typeOfAddress(address)),
    "",
    ...survivors.map(
      ({ operator, stack, address, path, change }) =>
        `survived: ${operator} ${stack}/${address} ${path}: ${change}`,
    ),
    ...rows
      .filter(({ missed }) => missed !== undefined)
      .map(
        (row) =>
          `not asked: ${row.missed!.join(", ")}: ${row.operator} ${row.stack}/${row.address} ${row.path}`,
      ),
    `${rows.length} mutants: ${OUTCOMES.map((each) => `${countOf(rows, each)} ${each}`).join(", ")}`,
  ].join("\n");
}

function counts(title: string, rows: readonly Row[], by: (row: Row) => string): readonly string[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(by(row), [...(groups.get(by(row)) ?? []), row]);
  const width = Math.max(title.length, ...[...groups.keys()].map(({ length }) => length));
  const line = (name: string, cells: readonly (string | number)[]): string =>
    [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(10))].join(" ");
  return [
    line(title, OUTCOMES),
    ...[...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, group]) =>
        line(
          name,
          OUTCOMES.map((each) => countOf(group, each)),
        ),
      ),
  ];
}

function countOf(rows: readonly Row[], outcome: Outcome): number {
  return rows.filter((row) => row.outcome === outcome).length;
}
