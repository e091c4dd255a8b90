import { accessOf, type Access } from "../../../terraform/graph/access/access";
import type { Statement } from "../../../terraform/graph/access/statement";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const LEAST_TLS = 1.2;
/** Keys that tell one's own people from others; the second lets services of AWS in, who have none. */
const ORGANIZATION_KEYS: readonly string[] = ["aws:principalorgid", "aws:principalisawsservice"];

export const bucketPoliciesKeepOthersOut: Rule = {
  id: "R4-S3-01",
  severity: "critical",
  area: "storage",
  requirements: ["R4"],
  pci: ["1.4.4", "4.2.1", "7.3.3"],
  title: "Every bucket refuses cleartext, old TLS and everybody outside the organization",
  why: "a policy of identity in any account can name the bucket; only a Deny on the bucket itself bounds them all",
  source: [
    "Security Hub S3.5, S3.6",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const access = accessOf(graph);
    return {
      judgements: graph.of("aws_s3_bucket").map((bucket) => judge(bucket, access)),
      nothing: "there is no bucket",
    };
  },
};

function judge(bucket: Resource, access: Access): Judgement {
  const policies = access.policiesOn(bucket);
  const known = policies.length === 0 || policies.every((policy) => policy.known);
  const denies = policies
    .flatMap(({ statements }) => statements)
    .filter((statement) => refusesAllOf(statement, bucket, access));
  const cleartext = denies.find(({ conditions: [first, ...more] }) =>
    first === undefined
      ? false
      : more.length === 0 &&
        first.key === "aws:securetransport" &&
        isBool(first.operator) &&
        first.values.join() === "false",
  );
  const oldTls = denies.find(({ conditions: [first, ...more] }) =>
    first === undefined
      ? false
      : more.length === 0 &&
        first.key === "s3:tlsversion" &&
        first.operator === "NumericLessThan" &&
        Number(first.values[0]) >= LEAST_TLS,
  );
  const others = denies.find(
    ({ conditions }) =>
      conditions.every(({ key }) => ORGANIZATION_KEYS.includes(key)) &&
      conditions.some(
        ({ key, operator, values }) =>
          key === "aws:principalorgid" &&
          /^StringNotEquals(IfExists)?$/.test(operator) &&
          values.length > 0 &&
          values.every((value) => value.startsWith("o-")),
      ),
  );
  const evidence = policies.map((policy) => policy.evidence);
  const shown = (statement?: Statement) => (statement === undefined ? evidence : [statement.evidence]);
  if (!known)
    return new Proof(bucket)
      .needs(undefined, "the policy is known only after apply", ...evidence)
      .judgement("");
  return new Proof(bucket)
    .needs(policies.length > 0, "the bucket has no policy")
    .needs(cleartext !== undefined, "the policy does not refuse cleartext", ...shown(cleartext))
    .needs(oldTls !== undefined, `the policy does not refuse TLS before ${LEAST_TLS}`, ...shown(oldTls))
    .needs(
      others !== undefined,
      "the policy does not refuse those outside the organization",
      ...shown(others),
    )
    .judgement("its policy refuses cleartext, old TLS and everybody outside the organization");
}

/** Whether a statement refuses everybody everything, in the bucket and on it, where its conditions hold. */
function refusesAllOf(statement: Statement, bucket: Resource, { policiesOn }: Access): boolean {
  if (statement.effect !== "Deny" || statement.allActionsBut || statement.allResourcesBut) return false;
  if (
    statement.allPrincipalsBut ||
    !policiesOn(bucket).some(({ statements }) => statements.includes(statement))
  )
    return false;
  if (!(statement.principals ?? []).some(({ kind }) => kind === "any")) return false;
  if (!statement.actions.some((action) => action === "*" || action === "s3:*")) return false;
  const arn = bucket.body.graph.arnOf(bucket);
  const names = ({ text, known, targets }: Statement["resources"][number], end: string): boolean =>
    text === "*" ||
    (known ? text === `${arn ?? ""}${end}` : targets.includes(bucket) && text.endsWith(`}${end}`));
  return ["", "/*"].every((end) => statement.resources.some((resource) => names(resource, end)));
}

function isBool(operator: string): boolean {
  return operator === "Bool" || operator === "BoolIfExists";
}
