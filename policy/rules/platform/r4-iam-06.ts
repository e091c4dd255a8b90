import { accessOf } from "../../../terraform/graph/access/access";
import type { Condition, Statement } from "../../../terraform/graph/access/statement";
import type { Resource } from "../../../terraform/graph/resource";
import { allOf } from "../../judge";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

/**
 * Services that say on whose behalf they assume a role, so that a role can ask for it. AWS Backup, Glue,
 * RDS Proxy and exports, and S3 replication are not documented to do so.
 */
const TELLING = new Set([
  "cloudtrail.amazonaws.com",
  "codedeploy.amazonaws.com",
  "ecs-tasks.amazonaws.com",
  "events.amazonaws.com",
  "firehose.amazonaws.com",
  "lambda.amazonaws.com",
  "monitoring.rds.amazonaws.com",
  "pipes.amazonaws.com",
  "scheduler.amazonaws.com",
  "sns.amazonaws.com",
  "states.amazonaws.com",
  "vpc-flow-logs.amazonaws.com",
]);
const SOURCE_ACCOUNT = "aws:sourceaccount";
const SOURCE_ARN = "aws:sourcearn";

export const servicesAssumeForOwnAccount: Rule = {
  id: "R4-IAM-06",
  severity: "high",
  area: "platform",
  requirements: ["R4"],
  pci: ["7.2.5"],
  title: "A role that a service assumes asks that it does so for the role's own account",
  why: "a service works for all customers: one of them could have it use a role whose ARN he knows",
  source: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html"],
  reach: "resources",
  check: ({ graph }) => {
    const { policiesOn } = accessOf(graph);
    const judgements = graph.of("aws_iam_role").flatMap((role) => {
      const trusts = policiesOn(role)
        .flatMap(({ statements }) => statements)
        .filter(({ effect, principals = [] }) => effect === "Allow" && principals.some(tells))
        .map((statement) => judgeTrust(role, statement));
      return trusts.length > 0 ? [allOf(role, trusts)] : [];
    });
    return { judgements, nothing: "no service that tells its source assumes a role" };
  },
};

function tells(principal: { readonly kind: string; readonly service?: string }): boolean {
  return principal.kind === "service" && TELLING.has(principal.service ?? "");
}

function judgeTrust(role: Resource, statement: Statement): Judgement {
  const { account } = role;
  const evidence = [statement.evidence];
  const own = statement.conditions.some((condition) => asksFor(condition, account));
  if (own) return passed(role, "the service must act for the role's own account", evidence);
  return failed(
    role,
    "the service may act for any account: aws:SourceAccount or aws:SourceArn is missing",
    evidence,
  );
}

/** Every value must be of the account: one other would let that in. */
function asksFor({ key, operator, values }: Condition, account: string | undefined): boolean {
  if (values.length === 0) return false;
  if (key === SOURCE_ACCOUNT)
    return /^string(?:equals|like)$/i.test(operator) && values.every((value) => value === account);
  if (key !== SOURCE_ARN || !/^(?:arn|string)(?:equals|like)$/i.test(operator)) return false;
  return values.every((value) => value.split(":")[4] === account);
}
