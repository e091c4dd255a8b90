import { eventFlowOf } from "../../../terraform/graph/events/event-flow-of";
import { textOf } from "../../../terraform/graph/json";
import type { Resource } from "../../../terraform/graph/resource";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const PUT = "target_parameters.eventbridge_event_bus_parameters";
const TEMPLATE = "target_parameters.input_template";
const BATCH = "source_parameters.sqs_queue_parameters.batch_size";

export const pipesPutBackWhatDied: Rule = {
  id: "R5-PIP-02",
  severity: "high",
  area: "integration",
  requirements: ["R5"],
  pci: [],
  title:
    "A pipe from dead letters of events to a bus puts each back as it was, by itself: source, detail type, time and detail",
  why: "an event in the clothes of its pipe is taken by no rule, or as another event; and one that is refused has the rest of its batch put twice",
  source: [
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-target.html",
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-batching-concurrency.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_pipes_pipe").flatMap(judge),
    nothing: "no pipe takes dead letters of events to a bus",
  }),
};

function judge(pipe: Resource): readonly Judgement[] {
  const flow = eventFlowOf(pipe.body.graph);
  const [source] = flow.from(pipe, "takes-from");
  const [target] = flow.from(pipe, "hands-to");
  if (source === undefined || target?.to.type !== "aws_cloudwatch_event_bus") return [];
  const dead = flow.to(source.to, "dead-letters-to");
  if (!dead.some(({ from }) => from.type === "aws_cloudwatch_event_target")) return [];
  const { body } = pipe;
  return [
    new Proof(pipe)
      .value(body, `${PUT}.source`, oneOf("$.body.source"), "$.body.source, that of the event")
      .value(
        body,
        `${PUT}.detail_type`,
        oneOf("$.body.detail-type", "$.body['detail-type']"),
        "$.body.detail-type, that of the event",
      )
      .value(body, `${PUT}.time`, oneOf("$.body.time"), "$.body.time, when the event was")
      .value(body, TEMPLATE, oneOf("<$.body.detail>"), "<$.body.detail>, what the event said")
      .value(
        body,
        BATCH,
        (size) => Number(textOf(size)) === 1,
        "1: with one that is refused all others of its batch come again",
      )
      .judgement("it puts each event back as it was"),
  ];
}
