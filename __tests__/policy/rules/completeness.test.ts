import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ALL_REQUIREMENTS } from "../../../modules/core/environment";
import { AREAS, SEVERITIES, type Rule } from "../../../policy/rule";
import { promisesOfGraph } from "../../../policy/promises";
import { RULES } from "../../../policy/rules/rules";
import { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { ROOT } from "../../fixtures/bundle";

const FOLDER = join(ROOT, "policy/rules");
const TESTS = join(ROOT, "__tests__/policy/rules");
const ID = /^R[1-9]-[A-Z0-9]{2,5}-\d\d$/;
const IN_FILE = /^ {2}id: "([^"]+)",$/m;

/** Every file of rules as `<area>/<name>`. */
const files = readdirSync(FOLDER)
  .filter((area) => statSync(join(FOLDER, area)).isDirectory())
  .flatMap((area) =>
    readdirSync(join(FOLDER, area))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `${area}/${file.slice(0, -".ts".length)}`),
  );
/** Files that declare a rule; others beside them hold what several share. */
const declared = files.filter((file) => IN_FILE.test(readFileSync(join(FOLDER, `${file}.ts`), "utf8")));
const pathOf = ({ area, id }: Rule): string => `${area}/${id.toLowerCase()}`;

/** Whether the rule has a test of its own, or its area's table imports it. */
function hasTest(rule: Rule): boolean {
  if (existsSync(join(TESTS, `${pathOf(rule)}.test.ts`))) return true;
  const table = join(TESTS, `${rule.area}-attributes.test.ts`);
  const imported = `/${pathOf(rule)}"`;
  return rule.reach === "attribute" && existsSync(table) && readFileSync(table, "utf8").includes(imported);
}

describe("policy/rules", () => {
  it("lists every rule, each in a file that is called as it is", () => {
    expect(RULES.map(pathOf).sort()).toEqual([...declared].sort());
    for (const rule of RULES) {
      const [, id] = IN_FILE.exec(readFileSync(join(FOLDER, `${pathOf(rule)}.ts`), "utf8"))!;
      expect(id).toBe(rule.id);
    }
  });

  it("has an id only once, in order in each area, areas in theirs", () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const sorted = RULES.toSorted(
      (a, b) => AREAS.indexOf(a.area) - AREAS.indexOf(b.area) || (a.id < b.id ? -1 : 1),
    );
    expect(ids).toEqual(sorted.map(({ id }) => id));
  });

  it("tests every rule", () => expect(RULES.filter((rule) => !hasTest(rule)).map(pathOf)).toEqual([]));

  it("has no test of a rule that is gone", () => {
    const tested = readdirSync(TESTS, { recursive: true, encoding: "utf8" })
      .filter((file) => /^[a-z]+\/r\d-[a-z0-9]+-\d\d\.test\.ts$/.test(file))
      .map((file) => file.replace(".test.ts", ""));
    expect(tested.filter((path) => !declared.includes(path))).toEqual([]);
  });

  /** Numbers and shares that were promised: a rule that goes must be made up for. */
  it("has at least 80 rules, of which 50 cross resources, 15 stacks, 12 a vendor of Kafka, 3 Redpanda", () => {
    const count = (test: (rule: Rule) => boolean): number => RULES.filter(test).length;
    const counts = {
      all: RULES.length,
      resources: count(({ reach }) => reach !== "attribute"),
      stacks: count(({ reach }) => reach === "stacks"),
      vendor: count(({ vendor }) => vendor !== undefined),
      redpanda: count(({ vendor }) => vendor === "redpanda"),
    };
    const least = { all: 80, resources: 50, stacks: 15, vendor: 12, redpanda: 3 };
    const short = Object.entries(least).filter(
      ([key, number]) => counts[key as keyof typeof counts] < number,
    );
    expect({ counts, short }).toEqual({ counts, short: [] });
  });

  it("has rules of every area and every requirement", () => {
    expect(AREAS.filter((area) => !RULES.some((rule) => rule.area === area))).toEqual([]);
    const proved = new Set(RULES.flatMap(({ requirements }) => requirements));
    expect(ALL_REQUIREMENTS.filter((requirement) => !proved.has(requirement))).toEqual([]);
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it("says what it is about, and where that comes from", () => {
    expect(id).toMatch(ID);
    expect(AREAS).toContain(rule.area);
    expect(SEVERITIES).toContain(rule.severity);
    expect(new Set(rule.requirements).size).toBe(rule.requirements.length);
    expect(rule.requirements.length).toBeGreaterThan(0);
    for (const requirement of rule.requirements) expect(ALL_REQUIREMENTS).toContain(requirement);
    for (const number of rule.pci)
      expect(number).toMatch(/^(?:[1-9]|1[0-2])\.\d{1,2}\.\d{1,2}(?:\.\d{1,2})?$/);
    expect(rule.source.length).toBeGreaterThan(0);
    for (const source of rule.source) {
      expect(source.trim()).not.toBe("");
      if (source.includes("://")) expect(new URL(source).protocol).toBe("https:");
    }
    for (const text of [rule.title, rule.why]) expect(text).toMatch(/^\S.*[^\s.]$/s);
  });

  it("asks nothing of a platform without resources, and says why", () => {
    const graph = new PlatformGraph([]);
    const { judgements, nothing } = rule.check({ graph, promises: promisesOfGraph(graph) });
    if (judgements.length === 0) expect(nothing).toMatch(/^\S.*[^\s.]$/s);
  });
});
