import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import { placesOf, type Place } from "../../places";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

export const everyPlaceIsRecorded: Rule = {
  id: "R7-GOV-01",
  severity: "high",
  area: "platform",
  requirements: ["R7"],
  pci: ["11.5.2", "10.4.1.1"],
  title: "Every account and region records what is configured, and delivers it",
  why: "a region that is not recorded is where changes go unseen; a recorder is made stopped",
  source: ["Security Hub Config.1", "CIS AWS Foundations 3.0.0 3.3"],
  reach: "stacks",
  check: ({ graph }) => {
    if (graph.of("aws_config_configuration_recorder").length === 0)
      return { judgements: [], nothing: "no recorder is among these stacks" };
    return {
      judgements: placesOf(graph).map((place) => judge(place, graph)),
      nothing: "nothing stands in a known account and region",
    };
  },
};

function judge(place: Place, graph: PlatformGraph): Judgement {
  const here = (type: string): readonly Resource[] =>
    graph.of(type).filter(({ account, region }) => account === place.account && region === place.region);
  const [recorder] = here("aws_config_configuration_recorder");
  if (recorder === undefined) return failed(place.resources[0]!, `account ${place.name} has no recorder`);
  const { body } = recorder;
  const evidence = [evidenceOf(body, "recording_group.all_supported")];
  if (body.flag("recording_group.all_supported") === false)
    return failed(recorder, "recording_group.all_supported must not be false", evidence);
  const status = here("aws_config_configuration_recorder_status").find(({ body: each }) =>
    each.targets("name").includes(recorder),
  );
  if (status?.body.flag("is_enabled") !== true)
    return failed(recorder, "nothing starts it", [
      ...evidence,
      ...(status === undefined ? [] : [evidenceOf(status.body, "is_enabled")]),
    ]);
  const [channel] = here("aws_config_delivery_channel");
  if (channel === undefined || channel.body.raw("s3_bucket_name").length === 0)
    return failed(recorder, "what it records is delivered to no bucket", evidence);
  return passed(recorder, `account ${place.name} is recorded`, [
    ...evidence,
    evidenceOf(status.body, "is_enabled"),
    evidenceOf(channel.body, "s3_bucket_name"),
  ]);
}
