import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import type { Resource } from "../../../terraform/graph/resource";
import type { ReportSource } from "../report-source";
import type { DrawnEdge, DrawnNode, Drawing } from "./drawing";
import { EdgeSum } from "./edge-sum";

const REPLICATED = { es: "copia", en: "replicates" };
const LINKED = { es: "enlace y espejos", en: "link and mirrors" };
const STEERS = { es: "dirige", en: "steers" };
const FORWARDS = { es: "reenvía eventos", en: "forwards events" };
const COPIES = { es: "copia respaldos", en: "copies backups" };
const DNS = "Route 53";
const BALANCER = "Load Balancer";

/** What crosses regions, so that the loss of one leaves the other at work. */
export function failoverDrawing({ platform: { graph } }: ReportSource): Drawing {
  const sum = new EdgeSum();
  const nodes = new Map<string, DrawnNode>();
  const node = (kind: string, region: string, tone: DrawnNode["tone"] = "store"): string => {
    const id = `${kind} ${region}`;
    nodes.set(id, { id, lines: [kind], boxes: region === "" ? [] : [region], tone });
    return id;
  };
  const join = (kind: string, from: string, to: string, what: typeof STEERS): void => {
    if (from < to) sum.add(node(kind, from), node(kind, to), what, true);
    else sum.addBack(node(kind, to), node(kind, from), what, true);
  };
  const across = (kind: string, from: Resource, to: Resource, what: typeof STEERS): void => {
    if (from.region !== undefined && to.region !== undefined && from.region !== to.region)
      join(kind, from.region, to.region, what);
  };
  for (const record of graph.of("aws_route53_record")) {
    const region = record.body.text("latency_routing_policy.region") ?? record.region;
    if (record.body.raw("health_check_id").length > 0 && region !== undefined)
      sum.add(node(DNS, "", "entry"), node(BALANCER, region, "plain"), STEERS);
  }
  const clusters = graph
    .of("aws_rds_cluster")
    .filter(({ body }) => body.raw("global_cluster_identifier").length > 0);
  for (const first of clusters.filter(({ body }) => body.raw("database_name").length > 0))
    for (const other of clusters) across("Aurora", first, other, REPLICATED);
  for (const replication of graph.of("aws_s3_bucket_replication_configuration"))
    for (const to of replication.body.targets("rule.destination.bucket"))
      across("S3", replication, to, REPLICATED);
  for (const replica of graph.of("aws_kms_replica_key"))
    for (const primary of replica.body.targets("primary_key_arn"))
      across("KMS", primary, replica, REPLICATED);
  for (const secret of graph.of("aws_secretsmanager_secret"))
    for (const region of secret.body.texts("replica.region"))
      if (secret.region !== undefined) join("Secrets Manager", secret.region, region, REPLICATED);
  for (const target of graph.of("aws_cloudwatch_event_target"))
    for (const bus of target.body.targets("arn"))
      if (bus.type === "aws_cloudwatch_event_bus") across("EventBridge", target, bus, FORWARDS);
  for (const plan of graph.of("aws_backup_plan"))
    for (const vault of plan.body.targets("rule.copy_action.destination_vault_arn"))
      across("AWS Backup", plan, vault, COPIES);
  const links = new Map(kafkaOf(graph).mirrors.map((mirror) => [mirror.link, mirror]));
  for (const { cluster, source } of links.values())
    if (cluster?.region !== undefined && source?.region !== undefined && cluster.region !== source.region)
      join("Kafka", source.region, cluster.region, LINKED);
  const balancers = [...nodes.values()].filter(({ lines }) => lines[0] === BALANCER);
  const [first, second] = balancers;
  const edges: DrawnEdge[] = sum
    .edges()
    .map((edge) => (edge.from.startsWith(DNS) ? { ...edge, layout: "free" } : edge));
  if (first !== undefined && second !== undefined)
    edges.push({ from: first.id, to: second.id, far: false, layout: "hidden" });
  return {
    id: "failover",
    title: { es: "Relevo entre regiones", en: "Failover between regions" },
    caption: {
      es: "Lo que ya está en la otra región antes de la falla. La flecha va de quien copia a quien recibe.",
      en: "What is in the other region before anything fails. Arrows lead from who copies to who receives.",
    },
    direction: "LR",
    nodes: [...nodes.values()],
    edges,
  };
}
