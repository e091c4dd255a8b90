import { cellOf } from "../../../../report/architecture/cells/cell";
import type { CellText } from "../../../../report/architecture/cells/cell-text";
import { count } from "../../../../report/architecture/facts/graph-facts";
import { writtenValue } from "../../../../report/architecture/written-value";
import type { Claim } from "../../../../report/architecture/claim";
import { platformOf } from "../../../fixtures/graph";
import { reportSource, ruleThatSays } from "../../../fixtures/report-source";

const STACKS = {
  "prod-payments-sa-east-1-vpc": { resource: { aws_subnet: { a: { cidr_block: "10.0.0.0/24" } } } },
};
const TEXT: CellText = {
  holds: [
    {
      facts: { subnets: count("aws_subnet") },
      es: "Hay {subnets} subredes.",
      en: "There are {subnets} subnets.",
    },
  ],
};
const english = (claim: Claim | undefined): string | undefined =>
  claim?.parts.en.map((part) => (typeof part === "string" ? part : writtenValue(part.fact, "en"))).join("");

describe("cellOf", () => {
  it.each(["pass", "fail", "unknown"] as const)("has the verdict %s of its rules", (verdict) => {
    const source = reportSource(STACKS, [ruleThatSays(verdict)]);
    const cell = cellOf(source, "communications", "R1", TEXT);
    expect(cell.verdict).toBe(verdict);
    expect(cell.rules.map(({ result }) => result.rule.id)).toEqual(["R1-VPC-01"]);
    expect(cell.claims.map(english)).toEqual(["There are 1 subnets."]);
  });

  it("takes no rule of another area or requirement, unless its text names it", () => {
    const source = reportSource(STACKS, [ruleThatSays("fail")]);
    expect(cellOf(source, "communications", "R2", TEXT).rules).toEqual([]);
    expect(cellOf(source, "storage", "R1", TEXT).rules).toEqual([]);
    expect(cellOf(source, "storage", "R1", { ...TEXT, rules: ["R1-VPC-01"] }).verdict).toBe("fail");
  });

  it("is undecided where no rule answers it", () => {
    const cell = cellOf(reportSource(STACKS, []), "communications", "R1", TEXT);
    expect(cell.verdict).toBe("unknown");
    expect(english(cell.because)).toBe("Of 0 rules none answers this cell: nothing proves it either way.");
  });

  it("does not apply where its rules found nothing to examine", () => {
    const cell = cellOf(reportSource(STACKS, [ruleThatSays("nothing")]), "communications", "R1", TEXT);
    expect(cell.verdict).toBe("not-applicable");
    expect(english(cell.because)).toContain("found anything to examine");
  });

  it("does not apply where the profile does not promise the requirement, and says so", () => {
    const platform = platformOf(STACKS, { requirements: ["R2", "R3"] });
    const cell = cellOf(reportSource(platform, [ruleThatSays("fail")]), "communications", "R1", TEXT);
    expect(cell.verdict).toBe("not-applicable");
    expect(english(cell.because)).toBe(
      "The profile of prod does not promise this requirement; it promises R2 and R3.",
    );
  });

  it("does not apply where the requirement asks nothing, until something makes it ask", () => {
    const source = reportSource(STACKS, []);
    const asks = (type: string): CellText => ({ ...TEXT, asksOnlyWith: count(type) });
    expect(cellOf(source, "compute", "R9", asks("aws_efs_file_system")).verdict).toBe("not-applicable");
    expect(cellOf(source, "compute", "R9", asks("aws_subnet")).verdict).toBe("unknown");
  });

  it("fails even where it was held not to apply, if one of its rules fails", () => {
    const source = reportSource(STACKS, [ruleThatSays("fail")]);
    const text = { ...TEXT, asksOnlyWith: count("aws_efs_file_system") };
    expect(cellOf(source, "communications", "R1", text).verdict).toBe("fail");
  });

  it("says that nothing is there where its sentences would speak of nothing", () => {
    const text: CellText = {
      holds: [
        { facts: { buckets: count("aws_s3_bucket") }, es: "{buckets} buckets.", en: "{buckets} buckets." },
      ],
    };
    expect(cellOf(reportSource(STACKS, []), "storage", "R6", text).claims.map(english)).toEqual([
      "Storage: nothing of what answers “Backup” is there in this environment.",
    ]);
  });
});
