import { accessOf } from "../../../terraform/graph/access/access";
import type { ResourcePolicy } from "../../../terraform/graph/access/resource-policies";
import type { Statement } from "../../../terraform/graph/access/statement";
import type { Resource } from "../../../terraform/graph/resource";
import { allOf } from "../../judge";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

/** Holders whose policy can speak of more than one resource, or whose service refuses one that does. */
const NAMING = [
  "aws_cloudwatch_event_bus_policy",
  "aws_cloudwatch_log_resource_policy",
  "aws_sns_topic",
  "aws_sns_topic_policy",
  "aws_sqs_queue",
  "aws_sqs_queue_policy",
];
/** An endpoint's policy narrows what goes through it and admits nobody; a role's says who may assume it. */
const OTHERS = ["aws_vpc_endpoint", "aws_vpc_endpoint_policy", "aws_iam_role"];
const EVERYTHING = /^(?:\*+|[^:]+:\*+)$/;
/** A pattern over all that a service has. */
const ANYTHING = /^(?:\*+|arn:(?:[^:]*:){4}\*+)$/;
/** Region and account of an ARN. */
const PLACE = /^arn:[^:]*:[^:]*:([^:]*):([^:]*):/;

export const servicesMayDoWhatIsNamed: Rule = {
  id: "R4-RES-05",
  severity: "high",
  area: "platform",
  requirements: ["R4"],
  pci: ["7.2.2", "7.2.5"],
  title: "Policies on resources admit services to named actions, on what they stand on and nothing else",
  why: "a service that may publish needs not delete; a policy over everything opens what is made next year as well",
  source: [
    "Security Hub SQS.3",
    "Security Hub SNS.4",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const judgements = accessOf(graph)
      .resourcePolicies.filter(({ holder }) => !OTHERS.includes(holder.type))
      .flatMap(judge);
    return { judgements, nothing: "no policy on a resource admits anybody" };
  },
};

function judge({ resource, holder, policy }: ResourcePolicy): readonly Judgement[] {
  const about = resource ?? holder;
  const allowing = policy.statements.filter(({ effect }) => effect === "Allow");
  if (allowing.length === 0) return [];
  const found = allowing.map((statement) => judgeStatement(about, holder, statement));
  return [allOf(about, found)];
}

function judgeStatement(about: Resource, holder: Resource, statement: Statement): Judgement {
  const { actions, allActionsBut, principals = [], resources, allResourcesBut, evidence } = statement;
  const everything = allActionsBut || actions.some((action) => EVERYTHING.test(action));
  const own = principals.every((each) => each.kind === "account" && each.account === about.account);
  if (everything && !(own && principals.length > 0))
    return failed(about, "its policy admits somebody to all actions", [evidence]);
  if (NAMING.includes(holder.type)) {
    if (allResourcesBut || resources.some(({ text }) => ANYTHING.test(text)))
      return failed(about, "its policy speaks of everything, not of what it stands on", [evidence]);
    const elsewhere = resources.find(({ text }) => isElsewhere(text, holder));
    if (elsewhere !== undefined)
      return failed(about, `its policy speaks of ${elsewhere.text}, which it does not stand on`, [evidence]);
  }
  return passed(about, "its policy admits to named actions on it", [evidence]);
}

function isElsewhere(arn: string, { account, region }: Resource): boolean {
  const [, ofRegion, ofAccount] = PLACE.exec(arn) ?? [];
  if (ofRegion === undefined || ofAccount === undefined || /\$\{/.test(ofRegion + ofAccount)) return false;
  return (ofRegion !== "" && ofRegion !== region) || (ofAccount !== "" && ofAccount !== account);
}
