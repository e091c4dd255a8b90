import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { spans, zonesOf } from "../../../terraform/graph/zones-of";
import { between, isTrue, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const PARTIAL = "ReportBatchItemFailures";
const WEEK = 604_800;
const ZONES = 3;
const NETWORK = ["VPC_SUBNET", "VPC_SECURITY_GROUP"];

export const batchesFailInParts: Rule = {
  id: "R5-LAM-02",
  severity: "high",
  area: "serverless",
  requirements: ["R5", "R2"],
  pci: [],
  title:
    "What polls for a function begins with the oldest message, from three zones, and gives up the one that fails rather than its whole batch",
  why: "one message that cannot be worked on is else done again for ever, or takes its whole batch with it",
  source: [
    "cdk-nag LambdaEventSourceMappingDestination",
    "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html",
    "https://docs.aws.amazon.com/lambda/latest/dg/kafka-scaling-modes.html",
  ],
  reach: "stacks",
  check: ({ graph, promises: { requirements } }) => ({
    judgements: graph
      .of("aws_lambda_event_source_mapping")
      .map((mapping) => judge(mapping, requirements.includes("R1"))),
    nothing: "nothing polls for a function",
  }),
};

/** @param lasts whether the loss of a zone must not stop it */
function judge(mapping: Resource, lasts: boolean): Judgement {
  const { body } = mapping;
  const proof = new Proof(mapping);
  if (takesFromQueue(mapping)) {
    const partial = body.texts("function_response_types").includes(PARTIAL);
    return proof
      .needs(
        partial || body.number("batch_size") === 1,
        "one message that fails has its whole batch done again",
        show(body, "function_response_types"),
        show(body, "batch_size"),
      )
      .judgement("only the message that fails is done again");
  }
  const kafka = body.blocks("self_managed_event_source").length > 0;
  proof.value(body, "starting_position", oneOf("TRIM_HORIZON"), "TRIM_HORIZON");
  // Of Kafka only pollers of its own take these; whether it must have them is R2-LAM-02's to ask.
  if (!kafka || body.blocks("provisioned_poller_config").length > 0)
    proof
      .value(body, "bisect_batch_on_function_error", isTrue, "true")
      .value(body, "maximum_retry_attempts", between(1, 10_000), "from 1 to 10000, since else it never ends")
      .value(body, "maximum_record_age_in_seconds", between(60, WEEK), `from 60 to ${WEEK}`);
  if (kafka) addKafka(proof, mapping);
  if (kafka && lasts) addZones(proof, mapping);
  return proof.judgement("it begins with the oldest message, and gives up the one that fails");
}

function addKafka(proof: Proof, { body }: Resource): void {
  proof
    .needs(body.raw("topics").length > 0, "it reads no topic", show(body, "topics"))
    .needs(
      body.blocks("self_managed_event_source.endpoints").some((each) => Object.keys(each.json).length > 0),
      "it names no broker",
      show(body, "self_managed_event_source.endpoints"),
    )
    .needs(
      body.raw("self_managed_kafka_event_source_config.consumer_group_id").length > 0,
      "a mapping that is made anew takes another group, and reads everything once more",
      show(body, "self_managed_kafka_event_source_config.consumer_group_id"),
    );
}

function addZones(proof: Proof, { body }: Resource): void {
  const sources = body.blocks("source_access_configuration");
  for (const type of NETWORK)
    proof.needs(
      sources.some((each) => each.text("type") === type),
      `its pollers have no ${type}`,
      show(body, "source_access_configuration.type"),
    );
  const zones = sources
    .filter((each) => each.text("type") === "VPC_SUBNET")
    .map((each) => zonesOf(each, "uri"));
  if (zones.length === 0) return;
  const names = new Set(zones.flatMap((each) => [...each.names]));
  const evidence = zones.flatMap((each) => each.evidence);
  const complete = zones.every((each) => each.complete);
  proof.needs(
    spans({ names, complete, subnets: [], evidence }, ZONES),
    `its pollers stand in ${names.size} zones, and must stand in ${ZONES}`,
    ...evidence,
  );
}

function takesFromQueue({ body }: Resource): boolean {
  const path = "event_source_arn";
  return (
    body.targets(path).some(({ type }) => type === "aws_sqs_queue") || /:sqs:/.test(body.text(path) ?? "")
  );
}
