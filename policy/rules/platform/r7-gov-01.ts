import type { Block } from "../../../terraform/graph/block";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { admitsObject } from "../../../terraform/graph/protection/admits-object";
import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import { placesOf, type Place } from "../../places";
import type { Promises } from "../../promises";
import { between, isTrue, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { failed } from "../../verdict";

const GLOBAL_TYPES = "recording_group.include_global_resource_types";
const CONFIG = { kind: "service", service: "config.amazonaws.com" } as const;
/** Days that AWS Config keeps what it recorded: of card data a year, at most seven. */
const [LEAST_DAYS, YEAR, MOST_DAYS] = [30, 365, 2_557];

export const everyPlaceIsRecorded: Rule = {
  id: "R7-GOV-01",
  severity: "high",
  area: "platform",
  requirements: ["R7"],
  pci: ["11.5.2", "10.4.1.1", "10.5.1"],
  title: "Every account and region records what is configured, and delivers it",
  why: "a region that is not recorded is where changes go unseen; a recorder is made stopped",
  source: ["Security Hub Config.1", "CIS AWS Foundations 3.0.0 3.3"],
  reach: "stacks",
  check: ({ graph, promises }) => {
    if (graph.of("aws_config_configuration_recorder").length === 0)
      return { judgements: [], nothing: "no recorder is among these stacks" };
    return {
      judgements: placesOf(graph).map((place) => judge(place, graph, promises)),
      nothing: "nothing stands in a known account and region",
    };
  },
};

function judge(place: Place, graph: PlatformGraph, promises: Promises): Judgement {
  const here = (type: string): readonly Resource[] =>
    graph.of(type).filter(({ account, region }) => account === place.account && region === place.region);
  const [recorder] = here("aws_config_configuration_recorder");
  if (recorder === undefined) return failed(place.resources[0]!, `account ${place.name} has no recorder`);
  const { body } = recorder;
  const status = here("aws_config_configuration_recorder_status").find(({ body: each }) =>
    each.targets("name").includes(recorder),
  );
  const proof = new Proof(recorder)
    .value(
      body,
      "recording_mode.recording_frequency",
      (frequency) => !promises.pciScope || frequency === undefined || frequency === "CONTINUOUS",
      "CONTINUOUS or not set, since what changes and goes back within a day is else never seen",
    )
    .value(body, "recording_group.all_supported", (all) => all !== false, "true or not set")
    .needs(
      status?.body.flag("is_enabled") === true,
      "nothing starts it",
      ...(status === undefined ? [] : [evidenceOf(status.body, "is_enabled")]),
    )
    .needs(
      recordersOf(recorder, graph).some(({ body: each }) => isTrue(valueAt(each, GLOBAL_TYPES))),
      "no recorder of its account records identities and what else has no region",
      evidenceOf(body, GLOBAL_TYPES),
    );
  const [channel] = here("aws_config_delivery_channel");
  needsDelivery(proof, channel);
  for (const each of here("aws_config_retention_configuration"))
    proof.value(
      each.body,
      "retention_period_in_days",
      between(promises.pciScope ? YEAR : LEAST_DAYS, MOST_DAYS),
      `from ${promises.pciScope ? YEAR : LEAST_DAYS} to ${MOST_DAYS}`,
    );
  return proof.judgement(`account ${place.name} is recorded`);
}

function recordersOf({ account }: Resource, graph: PlatformGraph): readonly Resource[] {
  return graph.of("aws_config_configuration_recorder").filter((each) => each.account === account);
}

function valueAt(body: Block, path: string): unknown {
  const value = body.value(path);
  return value.kind === "known" ? value.value : undefined;
}

/** History and a daily snapshot go to a bucket that takes them from AWS Config. */
function needsDelivery(proof: Proof, channel: Resource | undefined): void {
  if (channel === undefined) {
    proof.needs(false, "what it records is delivered to no bucket");
    return;
  }
  const { body, account } = channel;
  const named = evidenceOf(body, "s3_bucket_name");
  const bucket =
    body.targets("s3_bucket_name").find(({ type }) => type === "aws_s3_bucket") ??
    body.graph.named("aws_s3_bucket", body.text("s3_bucket_name") ?? "")[0];
  const context = new Map([["aws:sourceaccount", account]]);
  const key = `AWSLogs/${account ?? ""}/Config/any`;
  const admitted = bucket && admitsObject(bucket, key, CONFIG, "s3:PutObject", context);
  proof
    .needs(bucket !== undefined, "what it records is delivered to no bucket of these stacks", named)
    .needs(
      admitted === undefined || admitted.verdict === "allowed",
      "the policy of its bucket does not admit AWS Config",
      named,
      ...(admitted?.because ?? []),
    )
    .value(
      body,
      "snapshot_delivery_properties.delivery_frequency",
      oneOf("One_Hour", "Three_Hours", "Six_Hours", "Twelve_Hours", "TwentyFour_Hours"),
      "a day at most, since without it no snapshot is delivered",
    );
}
