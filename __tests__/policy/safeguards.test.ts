import { prod } from "../../environments/prod/environment";
import { EXCEPTIONS } from "../../policy/exceptions";
import { promisesOf } from "../../policy/promises";
import type { Platform } from "../../policy/platform";
import { type AREAS } from "../../policy/rule";
import { RULES } from "../../policy/rules/rules";
import { runRules, type RuleResult } from "../../policy/run-rules";
import { turnedOff, type CellName, type Safeguard } from "../../policy/safeguard";
import { SAFEGUARDS } from "../../policy/safeguards";
import { cellOf } from "../../report/architecture/cells/cell";
import { CELL_TEXTS } from "../../report/architecture/cells/cell-texts";
import type { RuleStanding } from "../../report/architecture/rule-standing";
import { standingsOf } from "../../report/architecture/standings";
import { PlatformGraph } from "../../terraform/graph/platform-graph";
import { synthesizedDocuments, synthesizedPlatform } from "../fixtures/synthesized";

const TODAY = new Date("2026-11-23");
const NONE: ReadonlyMap<string, string> = new Map();
const documents = [...synthesizedDocuments("prod"), ...synthesizedDocuments("org")];
const standings = standingsOf(runRules(RULES, synthesizedPlatform("prod")), EXCEPTIONS, TODAY);

/** Verdict of a cell. */
function verdictOf(cell: CellName, platform: Platform, of: ReadonlyMap<string, RuleStanding>): string {
  const [area, requirement] = cell.split("/") as [(typeof AREAS)[number], "R1"];
  const source = {
    environment: prod,
    platform,
    stacks: { environment: "prod", stacks: [], waves: [] },
    accountNames: NONE,
    standings: of,
    exceptions: EXCEPTIONS,
  };
  return cellOf(source, area, requirement, CELL_TEXTS[area][requirement]).verdict;
}

/** Asks the safeguard's rules about the platform without it; all others answer as before. */
function without(safeguard: Safeguard): [Platform, ReadonlyMap<string, RuleStanding>] {
  const platform = { graph: new PlatformGraph(turnedOff(documents, safeguard)), promises: promisesOf(prod) };
  const asked: readonly RuleResult[] = runRules(
    RULES.filter(({ id }) => safeguard.rules.includes(id)),
    platform,
  );
  return [platform, new Map([...standings, ...standingsOf(asked, EXCEPTIONS, TODAY)])];
}

describe("SAFEGUARDS", () => {
  it("are at least 32, each once, and some in each area but those whose rules are still to come", () => {
    expect(SAFEGUARDS.length).toBeGreaterThanOrEqual(32);
    expect(new Set(SAFEGUARDS.map(({ name }) => name)).size).toBe(SAFEGUARDS.length);
    const cells = SAFEGUARDS.flatMap(({ cells: turned }) => turned);
    for (const area of ["communications", "storage", "compute", "platform", "data"])
      expect(cells.some((cell) => cell.startsWith(`${area}/`))).toBe(true);
  });

  it.each(SAFEGUARDS.map((safeguard) => [safeguard.name, safeguard] as const))(
    "shows when this is turned off: %s",
    (_, safeguard) => {
      const [platform, after] = without(safeguard);
      const blind = safeguard.rules.filter(
        (id) => after.get(id)!.open.length <= standings.get(id)!.open.length,
      );
      expect(blind).toEqual([]);
      const before = synthesizedPlatform("prod");
      for (const cell of safeguard.cells) {
        expect([cell, verdictOf(cell, before, standings)]).toEqual([cell, "pass"]);
        expect([cell, verdictOf(cell, platform, after)]).toEqual([
          cell,
          expect.stringMatching(/^(fail|unknown)$/),
        ]);
      }
    },
  );

  it("says so when there is nothing to turn off", () => {
    const [safeguard] = SAFEGUARDS;
    expect(() => turnedOff([], safeguard!)).toThrow("there is nothing to turn off");
  });
});
