import { member } from "../../../terraform/graph/json";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import type { ReportSource } from "../report-source";
import type { DrawnNode, Drawing } from "./drawing";
import { EdgeSum } from "./edge-sum";
import { kindPlaceOf, type KindPlace } from "./kinds";

/** Resources that carry something from one place to another, and where they say so. */
const CARRIERS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  aws_lambda_event_source_mapping: ["event_source_arn", "function_name"],
  aws_pipes_pipe: ["source", "target"],
  aws_sns_topic_subscription: ["topic_arn", "endpoint"],
  aws_s3_bucket_notification: ["bucket", "queue.queue_arn"],
  aws_db_proxy_target: ["db_proxy_name", "db_cluster_identifier"],
};

/** Where resources that work say what they work with. */
const WORKERS: Readonly<Record<string, readonly string[]>> = {
  aws_sfn_state_machine: ["definition"],
  aws_ecs_task_definition: ["container_definitions"],
  aws_lambda_function: ["environment.variables"],
  aws_scheduler_schedule: ["target.arn"],
  aws_glue_job: ["default_arguments"],
};

/** ARN of a function or workflow with a version or an alias. */
const ALIASED = /(arn:aws:(?:lambda:[^:"\s]+:\d+:function|states:[^:"\s]+:\d+:stateMachine):[\w-]+):[\w$-]+/g;

/** Setting of a connector that writes to S3. */
const BUCKET = "s3.bucket.name";

const CARRIED = { es: "entrega", en: "delivers" };
const WORKS_WITH = { es: "usa", en: "uses" };
const SENDS = { es: "atiende", en: "serves" };
const READS = { es: "lee", en: "reads" };
const ARCHIVES = { es: "archiva", en: "archives" };

/** What a transaction goes through, by kind of service and region. */
export function dataFlowDrawing({ platform: { graph } }: ReportSource): Drawing {
  const sum = new EdgeSum();
  const places = new Map<string, KindPlace>();
  const join = (from: KindPlace | undefined, to: KindPlace | undefined, what: typeof CARRIED): void => {
    if (from === undefined || to === undefined || from.id === to.id) return;
    places.set(from.id, from).set(to.id, to);
    sum.add(from.id, to.id, what, from.region !== to.region);
  };
  const clusters = graph.of("confluent_kafka_cluster", "redpanda_cluster", "redpanda_serverless_cluster");
  const kafkaOf = (region: string | undefined): KindPlace | undefined =>
    clusters.map(kindPlaceOf).find((place) => place?.region === region || place?.region === "");
  for (const [type, [fromPath, toPath]] of Object.entries(CARRIERS))
    for (const { body } of graph.of(type))
      for (const from of body.targets(fromPath))
        for (const to of body.targets(toPath)) join(kindPlaceOf(from), kindPlaceOf(to), CARRIED);
  for (const [type, paths] of Object.entries(WORKERS))
    for (const worker of graph.of(type))
      for (const to of new Set(paths.flatMap((path) => targetsBelow(worker, path))))
        join(kindPlaceOf(worker), holdsKafka(to) ? kafkaOf(worker.region) : kindPlaceOf(to), WORKS_WITH);
  for (const service of graph.of("aws_ecs_service"))
    for (const group of service.body.targets("load_balancer.target_group_arn"))
      for (const { from: listener } of graph.usersOf(group))
        for (const balancer of balancersOf(listener))
          join(kindPlaceOf(balancer), kindPlaceOf(service), SENDS);
  for (const target of graph.of("aws_cloudwatch_event_target"))
    for (const bus of busesOf(target))
      for (const to of targetsBelow(target, "arn")) join(kindPlaceOf(bus), kindPlaceOf(to), CARRIED);
  joinKafka();
  return {
    id: "data-flow",
    title: { es: "Flujo de datos", en: "Data flow" },
    caption: {
      es: "Por dónde pasa una transacción, agrupado por servicio y región. El número dice cuántos recursos hacen cada paso; los trazos cortados cruzan regiones.",
      en: "What a transaction goes through, by service and region. The number says how many resources make each step; dashed lines cross regions.",
    },
    direction: "LR",
    nodes: [...places.values()].map((place) => nodeOf(place, graph.of(place.type))),
    edges: sum.edges(),
  };

  /** Kafka is reached by address, not by ARN: who reads it says so in a block of its own. */
  function joinKafka(): void {
    for (const mapping of graph.of("aws_lambda_event_source_mapping"))
      if (mapping.body.blocks("self_managed_event_source").length > 0)
        for (const to of mapping.body.targets("function_name"))
          join(kafkaOf(mapping.region), kindPlaceOf(to), READS);
    for (const pipe of graph.of("aws_pipes_pipe"))
      if (pipe.body.blocks("source_parameters.self_managed_kafka_parameters").length > 0)
        for (const to of pipe.body.targets("target")) join(kafkaOf(pipe.region), kindPlaceOf(to), READS);
    for (const connector of graph.of("confluent_connector"))
      for (const bucket of graph.of("aws_s3_bucket"))
        if (
          connector.body
            .raw("config_nonsensitive")
            .some((json) => member(json, BUCKET) === bucket.body.text("bucket"))
        )
          join(kafkaOf(bucket.region), kindPlaceOf(bucket), ARCHIVES);
  }
}

/** Whether a secret holds a vendor's credentials: what a program is given to reach Kafka by. */
function holdsKafka(secret: Resource): boolean {
  if (secret.type !== "aws_secretsmanager_secret") return false;
  const versions = secret.body.graph
    .usersOf(secret)
    .filter(({ from }) => from.type === "aws_secretsmanager_secret_version");
  return versions.some(({ from: { body } }) =>
    ["secret_string", "secret_string_wo"].some((path) =>
      body.targets(path).some(({ type }) => type.startsWith("confluent_") || type.startsWith("redpanda_")),
    ),
  );
}

function nodeOf({ id, kind, region }: KindPlace, all: readonly Resource[]): DrawnNode {
  const count = all.filter((resource) => kindPlaceOf(resource)?.region === region).length;
  return { id, lines: [kind.name, `× ${count}`], boxes: [region], tone: kind.tone };
}

/** Everything that the values at a path lead to, those of members too, and ARNs of versions and aliases. */
function targetsBelow({ body, stack }: Resource, path: string): readonly Resource[] {
  return body
    .raw(path)
    .flatMap((json) =>
      (typeof json === "object" && json !== null ? Object.values(json) : [json]).flatMap((value) => [
        ...body.graph.targetsOf(value, stack),
        ...(typeof value === "string" ? withAlias(body.graph, value) : []),
      ]),
    );
}

/** What ARNs in a text mean that end in a version or an alias. */
function withAlias(graph: PlatformGraph, text: string): readonly Resource[] {
  return [...text.matchAll(ALIASED)].flatMap(([, arn]) => graph.withArn(arn!) ?? []);
}

/** The bus whose rule a target belongs to; none for AWS's own events, which come by the default bus. */
function busesOf(target: Resource): readonly Resource[] {
  return [target, ...target.body.targets("rule")].flatMap(({ body, account, region }) => {
    const direct = body.targets("event_bus_name");
    const named = body.graph.named("aws_cloudwatch_event_bus", body.text("event_bus_name") ?? "");
    return direct.length > 0
      ? direct
      : named.filter((bus) => bus.account === account && bus.region === region);
  });
}

function balancersOf(listener: Resource): readonly Resource[] {
  const direct = listener.body.targets("load_balancer_arn");
  return direct.length > 0
    ? direct
    : listener.body.targets("listener_arn").flatMap(({ body }) => body.targets("load_balancer_arn"));
}
