import { accessOf } from "../../../terraform/graph/access/access";
import { eventFlowOf } from "../../../terraform/graph/events/event-flow-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { workingFunctionsOf } from "../../parts/functions";
import { verdictOf } from "../../parts/may-hand-to";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const failuresOfFunctionsAreKept: Rule = {
  id: "R5-LAM-01",
  severity: "critical",
  area: "serverless",
  requirements: ["R5"],
  pci: [],
  title:
    "What a function, or what polls for it, gives up goes to a queue of its place that its role may write to",
  why: "Lambda drops what failed too often; a queue that its role may not write to loses it without a word",
  source: [
    "AWS Config LAMBDA_DLQ_CHECK",
    "https://docs.aws.amazon.com/lambda/latest/dg/kafka-on-failure.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: [
      ...workingFunctionsOf(graph).map((each) => judge(each, each, "dead_letter_config.target_arn")),
      ...graph.of("aws_lambda_event_source_mapping").filter(needsDestination).map(judgeMapping),
    ],
    nothing: "no event and no workflow calls a function",
  }),
};

/** Queues redrive by themselves what their function gives up. */
function needsDestination({ body }: Resource): boolean {
  const queue = body.targets("event_source_arn").some(({ type }) => type === "aws_sqs_queue");
  return !queue && !/:sqs:/.test(body.text("event_source_arn") ?? "");
}

function judgeMapping(mapping: Resource): Judgement {
  const worker = eventFlowOf(mapping.body.graph).from(mapping, "hands-to")[0]?.to;
  return judge(mapping, worker, "destination_config.on_failure.destination_arn");
}

function judge(each: Resource, worker: Resource | undefined, path: string): Judgement {
  const { body } = each;
  const edges = eventFlowOf(body.graph).from(each, "dead-letters-to");
  const hidden = body.value(path).kind === "unknown";
  const proof = new Proof(each).needs(
    edges.length > 0 || (hidden ? undefined : false),
    `${path} leads to no queue of these stacks`,
    show(body, path),
  );
  const role = worker?.body.targets("role").find(({ type }) => type === "aws_iam_role");
  for (const { to, because } of edges) {
    proof.needs(
      to.account === each.account && to.region === each.region,
      "what it gives up goes to another account or region",
      ...because,
    );
    if (to.type !== "aws_sqs_queue" || role === undefined) continue;
    const where = new Map([["aws:requestedregion", to.region]]);
    const decision = accessOf(body.graph).allows(role, "sqs:SendMessage", to, where);
    proof.needs(
      verdictOf(decision),
      `${role.address} may not write to ${to.address}`,
      ...because,
      ...decision.because,
    );
  }
  return proof.judgement("what it gives up is kept in a queue that its role may write to");
}
