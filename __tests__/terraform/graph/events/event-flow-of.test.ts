import { eventFlowOf } from "../../../../terraform/graph/events/event-flow-of";
import type { FlowKind } from "../../../../terraform/graph/events/event-flow";
import { graphOf } from "../../../fixtures/graph-of";

const HERE = "prod-payments-sa-east-1-events";
const THERE = "prod-payments-us-east-1-events";
const graph = graphOf({
  [HERE]: {
    resource: {
      aws_cloudwatch_event_bus: {
        bus: { name: "payments", dead_letter_config: { arn: "${aws_sqs_queue.lost.arn}" } },
      },
      aws_cloudwatch_event_rule: {
        own: { name: "own", event_bus_name: "payments" },
        standard: { name: "own" },
      },
      aws_cloudwatch_event_target: {
        referred: {
          rule: "${aws_cloudwatch_event_rule.own.name}",
          arn: "${aws_sqs_queue.work.arn}",
          dead_letter_config: { arn: "${aws_sqs_queue.lost.arn}" },
        },
        named: { rule: "own", event_bus_name: "payments", arn: "${aws_lambda_alias.live.arn}" },
        ofDefault: { rule: "own", arn: "${aws_lambda_function.f.arn}" },
        ofNobody: { rule: "gone", arn: "${aws_sqs_queue.work.arn}" },
      },
      aws_cloudwatch_event_archive: { a: { event_source_arn: "${aws_cloudwatch_event_bus.bus.arn}" } },
      aws_sqs_queue: {
        work: { name: "work", redrive_policy: '{"deadLetterTargetArn":"${aws_sqs_queue.lost.arn}"}' },
        lost: { name: "lost" },
      },
      aws_lambda_function: { f: { function_name: "f" } },
      aws_lambda_alias: { live: { name: "live", function_name: "${aws_lambda_function.f.function_name}" } },
      aws_lambda_event_source_mapping: {
        m: {
          function_name: "f",
          event_source_arn: "${aws_sqs_queue.work.arn}",
          destination_config: { on_failure: { destination_arn: "${aws_sqs_queue.lost.arn}" } },
        },
      },
      aws_lambda_function_event_invoke_config: {
        c: {
          function_name: "f",
          destination_config: { on_failure: { destination: "${aws_sqs_queue.lost.arn}" } },
        },
      },
      aws_pipes_pipe: {
        p: { source: "${aws_sqs_queue.work.arn}", target: "${aws_sfn_state_machine.s.arn}" },
      },
      aws_sfn_state_machine: {
        s: {
          name: "s",
          definition: JSON.stringify({
            StartAt: "a",
            States: { a: { Type: "Task", Resource: "${aws_lambda_function.f.arn}" } },
          }),
        },
      },
      aws_sns_topic_subscription: {
        t: {
          topic_arn: "${aws_sns_topic.t.arn}",
          endpoint: "${aws_sqs_queue.work.arn}",
          redrive_policy: '{"deadLetterTargetArn":"arn:aws:sqs:sa-east-1:222222222222:lost"}',
        },
      },
      aws_sns_topic: { t: { name: "t" } },
    },
  },
  [THERE]: { resource: { aws_cloudwatch_event_rule: { own: { name: "own", event_bus_name: "payments" } } } },
});
const flow = eventFlowOf(graph);
const at = (address: string) => graph.resources.find(({ id }) => id === `${HERE}/${address}`)!;
const from = (address: string, ...kinds: readonly FlowKind[]) =>
  flow.from(at(address), ...kinds).map(({ to }) => to.address);

describe("eventFlowOf", () => {
  it("finds the bus of a rule by name in its own region, and none of the default bus", () => {
    expect(flow.busOf(at("aws_cloudwatch_event_rule.own"))?.name).toBe("bus");
    expect(flow.busOf(at("aws_cloudwatch_event_rule.standard"))).toBeUndefined();
    const [, , far] = graph.of("aws_cloudwatch_event_rule");
    expect(far!.stack.name).toBe(THERE);
    expect(flow.busOf(far!)).toBeUndefined();
  });

  it.each([
    ["referred", "own"],
    ["named", "own"],
    ["ofDefault", "standard"],
    ["ofNobody", undefined],
  ])("finds the rule of the target %s by reference or by name on the same bus", (target, rule) => {
    expect(flow.ruleOf(at(`aws_cloudwatch_event_target.${target}`))?.name).toBe(rule);
  });

  it.each<[string, FlowKind, readonly string[]]>([
    ["aws_cloudwatch_event_rule.own", "delivers-to", ["aws_lambda_function.f", "aws_sqs_queue.work"]],
    ["aws_cloudwatch_event_rule.standard", "delivers-to", ["aws_lambda_function.f"]],
    ["aws_cloudwatch_event_bus.bus", "dead-letters-to", ["aws_sqs_queue.lost"]],
    ["aws_cloudwatch_event_target.referred", "dead-letters-to", ["aws_sqs_queue.lost"]],
    ["aws_cloudwatch_event_archive.a", "archives", ["aws_cloudwatch_event_bus.bus"]],
    ["aws_sqs_queue.work", "redrives-to", ["aws_sqs_queue.lost"]],
    ["aws_sqs_queue.lost", "redrives-to", []],
    ["aws_lambda_event_source_mapping.m", "takes-from", ["aws_sqs_queue.work"]],
    ["aws_lambda_event_source_mapping.m", "hands-to", ["aws_lambda_function.f"]],
    ["aws_lambda_event_source_mapping.m", "dead-letters-to", ["aws_sqs_queue.lost"]],
    ["aws_lambda_function.f", "dead-letters-to", ["aws_sqs_queue.lost"]],
    ["aws_pipes_pipe.p", "takes-from", ["aws_sqs_queue.work"]],
    ["aws_pipes_pipe.p", "hands-to", ["aws_sfn_state_machine.s"]],
    ["aws_sfn_state_machine.s", "calls", ["aws_lambda_function.f"]],
    ["aws_sns_topic_subscription.t", "takes-from", ["aws_sns_topic.t"]],
    ["aws_sns_topic_subscription.t", "hands-to", ["aws_sqs_queue.work"]],
    ["aws_sns_topic_subscription.t", "dead-letters-to", ["aws_sqs_queue.lost"]],
  ])("leads from %s, %s, to %p", (address, kind, expected) => {
    expect(from(address, kind).toSorted()).toEqual(expected);
  });

  it("is asked by the other end too, and every edge has evidence", () => {
    const lost = flow.to(at("aws_sqs_queue.lost"), "dead-letters-to", "redrives-to");
    expect(lost).toHaveLength(6);
    expect(flow.to(at("aws_sqs_queue.lost"), "hands-to")).toEqual([]);
    for (const { because } of flow.edges) expect(because.length).toBeGreaterThan(0);
  });
});
