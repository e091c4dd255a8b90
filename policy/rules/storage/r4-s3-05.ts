import { accessOf } from "../../../terraform/graph/access/access";
import type { Statement } from "../../../terraform/graph/access/statement";
import type { Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

const EVERYTHING = /^(?:\*|s3:\*)$/i;
const EVERYWHERE = /^(?:\*|arn:aws[a-z-]*:s3:::\*.*)$/;
/** Keys that only a signed request of somebody known has; those of sources are set by services alone. */
const WHO = /^aws:(?:principalarn|principalaccount|principalorgid|principalorgpaths|userid)$/;

export const bucketsAdmitToNamedThings: Rule = {
  id: "R4-S3-05",
  severity: "high",
  area: "storage",
  requirements: ["R4"],
  pci: ["7.2.2", "7.2.5"],
  title: "A bucket's policy admits somebody named, to named actions, on named objects of it",
  why: "a service that may write logs needs to write them: with every action it deletes them, and with every principal anybody in the account does",
  source: [
    "Security Hub S3.6",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const { policiesOn } = accessOf(graph);
    const judgements = graph.of("aws_s3_bucket").flatMap((bucket): readonly Judgement[] => {
      const policies = policiesOn(bucket);
      const hidden = policies.find(({ known }) => !known);
      if (hidden !== undefined)
        return [undecided(bucket, "its policy is known only after apply", [hidden.evidence])];
      const allows = policies
        .flatMap(({ statements }) => statements)
        .filter(({ effect }) => effect === "Allow");
      return allows.length === 0 ? [] : [judge(bucket, allows)];
    });
    return { judgements, nothing: "no bucket's policy admits anybody" };
  },
};

function judge(bucket: Resource, statements: readonly Statement[]): Judgement {
  for (const statement of statements) {
    const problem = problemOf(statement);
    if (problem !== undefined) return failed(bucket, `its policy admits ${problem}`, [statement.evidence]);
  }
  return passed(
    bucket,
    "its policy admits who is named, to what is named",
    statements.map(({ evidence }) => evidence),
  );
}

function problemOf(statement: Statement): string | undefined {
  const { actions, allActionsBut, resources, allResourcesBut, allPrincipalsBut, principals = [] } = statement;
  if (allActionsBut || actions.some((action) => EVERYTHING.test(action))) return "to every action";
  if (allResourcesBut || resources.some(({ text }) => EVERYWHERE.test(text))) return "to whatever bucket";
  const everybody = allPrincipalsBut || principals.some(({ kind }) => kind === "any");
  return everybody && !asksWho(statement) ? "everybody, and does not ask who it is" : undefined;
}

function asksWho({ conditions }: Statement): boolean {
  return conditions.some(
    ({ key, operator, values }) =>
      WHO.test(key) &&
      /^(?:foranyvalue:)?(?:arn|string)(?:equals|like)$/i.test(operator) &&
      values.length > 0 &&
      values.every((value) => !/^(?:\*|arn:aws:\*)/.test(value)),
  );
}
