import { z } from "zod";
import { code, GENERATED, table } from "./markdown";

/** What rehearsals found out about resource types, kept so that the page can be made without rehearsing. */
export const emulationRecord = z.array(
  z.object({
    environment: z.string(),
    types: z.array(
      z.object({
        type: z.string(),
        resources: z.number(),
        source: z.enum(["moto", "plugin", "model", "proxy", "vendor", "none"]),
      }),
    ),
    answered: z.array(z.object({ type: z.string(), reason: z.string(), resources: z.number() })),
  }),
);
export type EmulationRecord = z.infer<typeof emulationRecord>;

const SOURCES = ["moto", "plugin", "model", "proxy", "vendor", "none"] as const;
const MEANING: Readonly<Record<(typeof SOURCES)[number], string>> = {
  moto: "the provider's calls, answered by moto alone",
  plugin: "the provider's calls, at least one answered by an operation written by hand",
  model: "the provider's calls, at least one answered out of AWS's API model",
  proxy: "no call: the resource was answered for in the provider's place",
  vendor: "a Kafka vendor's emulated provider, counted apart: shares are of AWS's resources",
  none: "no call that was seen",
};

/** Page `emulation.md`: what carried each resource type in the last whole rehearsals. */
export function emulationPage(record: EmulationRecord): Map<string, string> {
  const types = typeRows(record);
  const share = (source: (typeof SOURCES)[number]): string => {
    const carried = types.filter((row) => row.source === source);
    const resources = carried.reduce((sum, row) => sum + row.resources, 0);
    if (source === "vendor") return `${carried.length}, ${resources}`;
    const aws = types.filter((row) => row.source !== "vendor");
    const all = aws.reduce((sum, row) => sum + row.resources, 0);
    return `${carried.length} (${percent(carried.length, aws.length)}), ${resources} (${percent(resources, all)})`;
  };
  return new Map([
    [
      "emulation.md",
      [
        GENERATED,
        "# What carried the resources in rehearsals",
        "",
        `Rehearsed: ${record.map(({ environment }) => environment).join(", ") || "nothing yet"}. Written by \`make rehearse-all\`.`,
        "",
        ...table(
          ["carried by", "types, resources", "meaning"],
          SOURCES.map((source) => [source, share(source), MEANING[source]]),
        ),
        "## Answered by the proxy",
        "",
        ...answeredLines(record),
        "## By type",
        "",
        ...table(
          ["type", "resources", "carried by"],
          types.map(({ type, resources, source }) => [code(type), String(resources), source]),
        ),
      ].join("\n"),
    ],
  ]);
}

/** Types that are synthesized and that no rehearsal on record has seen. */
export function unrehearsedTypes(synthesized: Iterable<string>, record: EmulationRecord): string[] {
  const seen = new Set(record.flatMap(({ types }) => types.map(({ type }) => type)));
  return [...new Set(synthesized)].filter((type) => !seen.has(type)).sort();
}

type TypeRow = EmulationRecord[number]["types"][number];

/** Each type once; where environments differ, the source that is further from the provider's own calls. */
function typeRows(record: EmulationRecord): TypeRow[] {
  const rows = new Map<string, TypeRow>();
  for (const { types } of record)
    for (const row of types) {
      const known = rows.get(row.type);
      const source =
        known !== undefined && SOURCES.indexOf(known.source) > SOURCES.indexOf(row.source)
          ? known.source
          : row.source;
      rows.set(row.type, { type: row.type, resources: row.resources + (known?.resources ?? 0), source });
    }
  return [...rows.values()].sort((left, right) => (left.type < right.type ? -1 : 1));
}

function answeredLines(record: EmulationRecord): string[] {
  const rows = record.flatMap(({ environment, answered }) =>
    answered.map(({ type, reason, resources }) => [environment, code(type), String(resources), reason]),
  );
  return rows.length === 0 ? ["Nothing.", ""] : table(["environment", "type", "resources", "why"], rows);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "0 %" : `${((100 * part) / whole).toFixed(0)} %`;
}
