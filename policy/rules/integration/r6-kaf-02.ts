import { accessOf } from "../../../terraform/graph/access/access";
import { member } from "../../../terraform/graph/json";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { setting, settingText, showSetting } from "../../../terraform/graph/kafka/setting";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { environmentsAt } from "../../parts/confluent-environments";
import { verdictOf } from "../../parts/may-hand-to";
import { SINK_SETTINGS } from "../../parts/sink-settings";
import { swapRegions } from "../../parts/swap-regions";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const CONFIG = "config_nonsensitive";

export const sinksWriteWhatTheyRead: Rule = {
  id: "R6-KAF-02",
  severity: "high",
  area: "integration",
  requirements: ["R6", "R4", "R9"],
  pci: ["7.2.5", "8.6.2"],
  title:
    "Every sink of Confluent into S3 writes within an hour, in a form that is written down and the same in every region, by a role that may put objects where it puts them",
  why: "a sink that may not write, or waits for messages that never come, archives nothing, and one by a key of AWS leaves that key in a state",
  source: [
    "https://docs.confluent.io/cloud/current/connectors/cc-s3-sink/cc-s3-sink.html",
    "https://docs.confluent.io/cloud/current/connectors/provider-integration/index.html",
  ],
  reach: "stacks",
  vendor: "confluent",
  check: ({ graph }) => {
    const sinks = graph
      .of("confluent_connector")
      .filter((each) => settingText(each, CONFIG, "connector.class") === "S3_SINK");
    return { judgements: sinks.map((sink) => judge(sink, sinks)), nothing: "there is no sink into S3" };
  },
};

function judge(sink: Resource, sinks: readonly Resource[]): Judgement {
  const proof = new Proof(sink);
  for (const { key, accepts, must } of SINK_SETTINGS) {
    const value = settingText(sink, CONFIG, key);
    proof.needs(
      setting(sink, CONFIG, key).kind === "unknown" ? undefined : value !== undefined && accepts(value),
      `${key} must be ${must}`,
      showSetting(sink, CONFIG, key),
    );
  }
  const name = settingText(sink, CONFIG, "s3.bucket.name");
  const bucket = name === undefined ? undefined : sink.body.graph.named("aws_s3_bucket", name)[0];
  proof.needs(
    bucket === undefined || setting(sink, CONFIG, "s3.region").kind === "unknown"
      ? undefined
      : settingText(sink, CONFIG, "s3.region") === bucket.region,
    "s3.region must be the region of its bucket",
    showSetting(sink, CONFIG, "s3.region"),
    ...(bucket === undefined ? [] : [{ resource: bucket }]),
  );
  judgeRole(sink, bucket, proof);
  judgeLikes(sink, sinks, proof);
  return proof.judgement("it writes within an hour, by a role that may put objects into its bucket");
}

/** The integration by which it comes is of its environment, and leads to a role that may write. */
function judgeRole(sink: Resource, bucket: Resource | undefined, proof: Proof): void {
  const { body } = sink;
  const { graph } = body;
  const [integration] = targetsOf(sink, "provider.integration.id", graph).filter(
    ({ type }) => type === "confluent_provider_integration",
  );
  const at = showSetting(sink, CONFIG, "provider.integration.id");
  proof.needs(integration !== undefined, "provider.integration.id must be one of these stacks", at);
  if (integration === undefined) return;
  const environments = environmentsAt(body, "environment.id");
  const role = integration.body.targets("aws.customer_role_arn").find(({ type }) => type === "aws_iam_role");
  const arn = show(integration.body, "aws.customer_role_arn");
  proof
    .needs(
      environmentsAt(integration.body, "environment.id").some((each) => environments.includes(each)),
      "its integration is of another environment",
      show(body, "environment.id"),
      show(integration.body, "environment.id"),
    )
    .needs(role !== undefined, "its integration names no role of these stacks", arn);
  if (role === undefined || bucket === undefined) return;
  const object = `arn:aws:s3:::${bucket.body.text("bucket") ?? ""}/${settingText(sink, CONFIG, "topics.dir") ?? ""}/x`;
  const decision = accessOf(graph).allows(
    role,
    "s3:PutObject",
    object,
    new Map([["aws:requestedregion", bucket.region]]),
  );
  proof.needs(
    verdictOf(decision),
    `the role of its integration, ${role.address}, may not put objects below topics.dir`,
    arn,
    ...decision.because,
  );
}

/** Sinks of the same topics in several regions write alike: who restores finds the same everywhere. */
function judgeLikes(sink: Resource, sinks: readonly Resource[], proof: Proof): void {
  const [own, all] = [regionOf(sink), textsOf(sink)];
  for (const other of sinks) {
    const there = regionOf(other);
    if (own === undefined || there === undefined || own === there) continue;
    const theirs = textsOf(other);
    if (swapRegions(all.get("topics") ?? "", own, there) !== theirs.get("topics")) continue;
    for (const key of new Set([...all.keys(), ...theirs.keys()])) {
      const mine = all.get(key);
      proof.needs(
        mine !== undefined && swapRegions(mine, own, there) === theirs.get(key),
        `${key} is another one in ${there}`,
        showSetting(sink, CONFIG, key),
        showSetting(other, CONFIG, key),
      );
    }
  }
}

function regionOf(sink: Resource): string | undefined {
  return kafkaOf(sink.body.graph).clusterOf(sink, "kafka_cluster.id")?.region;
}

/** Its settings that are known texts, by key; those that lead to something are another matter. */
function textsOf(sink: Resource): ReadonlyMap<string, string> {
  const [config] = sink.body.raw(CONFIG);
  const keys = typeof config === "object" && config !== null ? Object.keys(config) : [];
  return new Map(
    keys.flatMap((key) => {
      const text = settingText(sink, CONFIG, key);
      return text === undefined ? [] : [[key, text] as const];
    }),
  );
}

function targetsOf(sink: Resource, key: string, graph: PlatformGraph): readonly Resource[] {
  const [config] = sink.body.raw(CONFIG);
  return graph.targetsOf(member(config, key) ?? null, sink.stack);
}
