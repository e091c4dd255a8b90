import { textOf } from "../../terraform/graph/json";
import { accessOf } from "../../terraform/graph/access/access";
import { eventFlowOf } from "../../terraform/graph/events/event-flow-of";
import { once } from "../../terraform/graph/once";
import type { PlatformGraph } from "../../terraform/graph/platform-graph";
import { show } from "../../terraform/graph/protection/show";
import type { Resource } from "../../terraform/graph/resource";
import type { Proof } from "../proof";
import { samePlace } from "../same-place";

const VISIBLE = "ApproximateNumberOfMessagesVisible";
/** Comparisons, with the largest threshold that still tells of a single message. */
const TELLS_OF_ONE: Readonly<Record<string, number>> = {
  GreaterThanThreshold: 0,
  GreaterThanOrEqualToThreshold: 1,
};

/** Adds that what a service could not deliver for a source goes to a queue of its own place that takes it from there. */
export function needsDeadLetters(
  proof: Proof,
  source: Resource,
  service: string,
  sourceArn: string | undefined,
  path: string,
): void {
  const { graph } = source.body;
  const [edge] = eventFlowOf(graph).from(source, "dead-letters-to");
  const at = show(source.body, path);
  if (edge === undefined) {
    const hidden = source.body.raw(path).some((raw) => textOf(raw).includes("${"));
    proof.needs(hidden ? undefined : false, `${path} leads to no queue of these stacks`, at);
    return;
  }
  const queue = edge.to;
  proof
    .needs(queue.type === "aws_sqs_queue", "what it could not deliver must go to a queue", at, {
      resource: queue,
    })
    .needs(samePlace(source, queue), "its dead letters go to another account or region", at, {
      resource: queue,
    })
    .needs(
      queue.body.flag("fifo_queue") !== true,
      "its dead letters go to a queue in order, which the service cannot use",
      at,
      { resource: queue, path: "fifo_queue", value: queue.body.raw("fifo_queue")[0] },
    );
  const context = new Map([
    ["aws:sourceaccount", source.account ?? ""],
    ["aws:securetransport", "true"],
    ["aws:principalisawsservice", "true"],
    ...(sourceArn === undefined ? [] : [["aws:sourcearn", sourceArn] as const]),
  ]);
  const decision = accessOf(graph).admits(queue, { kind: "service", service }, "sqs:SendMessage", context);
  const admitted = decision.verdict === "allowed" ? (decision.conditional ? undefined : true) : false;
  proof.needs(
    decision.verdict === "unknown" ? undefined : admitted,
    `the policy of ${queue.address} does not admit ${service} on behalf of it`,
    at,
    ...(decision.because.length > 0 ? decision.because : [{ resource: queue, path: "policy" }]),
  );
}

/** Alarms that a message in a queue raises, by the queue. */
export const messageAlarmsOf = once((graph: PlatformGraph): ReadonlyMap<Resource, readonly Resource[]> => {
  const alarms = new Map<Resource, Resource[]>();
  for (const alarm of graph.of("aws_cloudwatch_metric_alarm")) {
    const { body, account, region } = alarm;
    if (body.text("namespace") !== "AWS/SQS" || body.text("metric_name") !== VISIBLE) continue;
    const most = TELLS_OF_ONE[body.text("comparison_operator") ?? ""];
    const threshold = body.number("threshold");
    if (most === undefined || threshold === undefined || threshold > most) continue;
    const name = body.text("dimensions.QueueName");
    const named = name === undefined ? [] : graph.named("aws_sqs_queue", name);
    for (const queue of [...body.targets("dimensions.QueueName"), ...named])
      if (queue.account === account && queue.region === region)
        alarms.set(queue, [...(alarms.get(queue) ?? []), alarm]);
  }
  return alarms;
});

/** ARN of an EventBridge rule; undefined where its name or bus is known only after apply. */
export function ruleArn({ body, account, region }: Resource): string | undefined {
  const [name, bus] = [body.text("name"), body.text("event_bus_name")];
  if (name === undefined || (bus === undefined && body.raw("event_bus_name").length > 0)) return undefined;
  const short = bus?.slice(bus.lastIndexOf("/") + 1);
  const path = short === undefined || short === "default" ? name : `${short}/${name}`;
  return `arn:aws:events:${region}:${account}:rule/${path}`;
}
