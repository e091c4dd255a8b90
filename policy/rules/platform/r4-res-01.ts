import { accessOf } from "../../../terraform/graph/access/access";
import type { ResourcePolicy } from "../../../terraform/graph/access/resource-policies";
import type { Statement } from "../../../terraform/graph/access/statement";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

/**
 * Keys that tell who asks; one of them with a value bounds everybody. For whom a service asks (`aws:SourceArn`) does not:
 * every service could be made to ask.
 */
const BOUNDS = [
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:sourcevpce",
  "aws:sourcevpc",
  "kms:calleraccount",
];

export const nothingIsOpenToEverybody: Rule = {
  id: "R4-RES-01",
  severity: "critical",
  area: "platform",
  requirements: ["R4"],
  pci: ["7.2.5", "7.3.3", "1.4.4"],
  title: "No policy on a resource admits everybody without saying whose",
  why: "a bucket, queue, topic, bus or secret that everybody may use is on the internet, whatever the network says",
  source: ["Security Hub SQS.3", "Security Hub SNS.4", "Security Hub EventBridge.3", "Security Hub Lambda.1"],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: accessOf(graph)
      .resourcePolicies.filter(({ holder }) => holder.type !== "aws_iam_role")
      .map(judge),
    nothing: "no resource has a policy",
  }),
};

function judge({ resource, holder, policy }: ResourcePolicy): Judgement {
  const about = resource ?? holder;
  if (!policy.known) return undecided(about, "its policy is known only after apply", [policy.evidence]);
  const onEndpoint = holder.type.startsWith("aws_vpc_endpoint");
  const open = policy.statements.find(
    (statement) => isOpen(statement) && !(onEndpoint && isNarrow(statement)),
  );
  if (open !== undefined) return failed(about, "its policy admits everybody", [open.evidence]);
  return passed(about, "its policy admits nobody who is not named", [policy.evidence]);
}

function isOpen({ effect, principals = [], allPrincipalsBut, conditions }: Statement): boolean {
  if (effect !== "Allow") return false;
  if (!allPrincipalsBut && !principals.some(({ kind }) => kind === "any")) return false;
  return !conditions.some(
    ({ key, operator, values }) =>
      BOUNDS.includes(key) &&
      /^(?:foranyvalue:)?(?:string|arn)(?:equals|like)$/i.test(operator) &&
      values.length > 0 &&
      values.every((value) => !/^(?:\*|arn:aws:\*)/.test(value)),
  );
}

/** An endpoint's policy admits nobody: it narrows what may be asked through it, and by what it names as well. */
function isNarrow({ actions, allActionsBut, resources, allResourcesBut }: Statement): boolean {
  if (allActionsBut || allResourcesBut || actions.some((action) => /^(?:\*|[^:]+:\*)$/.test(action)))
    return false;
  return resources.length > 0 && resources.every(({ text }) => !/^(?:\*|arn:[^/]*:\*)$/.test(text));
}
