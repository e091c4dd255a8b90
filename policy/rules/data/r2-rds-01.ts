import { show } from "../../../terraform/graph/protection/show";
import { spans, zonesOf } from "../../../terraform/graph/zones-of";
import type { Resource } from "../../../terraform/graph/resource";
import { between, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const ZONES = 3;
/** Percent of the database's connections; the rest is for operators and for a failover. */
const MOST_CONNECTIONS = 90;
/** Seconds: the shortest life of a function that waits for a connection. */
const MOST_WAIT = 30;

export const connectionsArePooled: Rule = {
  id: "R2-RDS-01",
  severity: "medium",
  area: "data",
  requirements: ["R2", "R1"],
  pci: [],
  title:
    "Functions and services reach a database through a proxy in three zones that leaves connections free",
  why: "functions open a connection each: at the peak they take all that the database has, and then nobody signs in to help",
  source: ["https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-proxy.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_db_proxy").map(judge),
    nothing: "there is no proxy of a database",
  }),
};

function judge(proxy: Resource): Judgement {
  const { graph } = proxy.body;
  const of = (type: string): Resource | undefined =>
    graph
      .of(type)
      .find(
        ({ body, stack }) =>
          stack === proxy.stack &&
          (body.targets("db_proxy_name").includes(proxy) ||
            body.text("db_proxy_name") === proxy.body.text("name")),
      );
  const [pool, target] = [of("aws_db_proxy_default_target_group"), of("aws_db_proxy_target")];
  const zones = zonesOf(proxy.body, "vpc_subnet_ids");
  const clusters = target?.body.targets("db_cluster_identifier") ?? [];
  const leads = clusters.flatMap((each) =>
    each.type === "aws_rds_cluster" ? [each] : each.body.targets("cluster_identifier"),
  );
  const proof = new Proof(proxy)
    .needs(
      spans(zones, ZONES),
      `it stands in ${zones.names.size} zones, and must in ${ZONES}`,
      ...zones.evidence,
    )
    .needs(
      target === undefined ? false : leads.length > 0 ? true : undefined,
      "it leads to no cluster of these stacks",
      ...(target === undefined ? [{ resource: proxy }] : [show(target.body, "db_cluster_identifier")]),
    )
    .needs(pool !== undefined, "nothing bounds its connections");
  if (pool !== undefined)
    proof
      .value(
        pool.body,
        "connection_pool_config.max_connections_percent",
        between(1, MOST_CONNECTIONS),
        `at most ${MOST_CONNECTIONS}`,
      )
      .value(
        pool.body,
        "connection_pool_config.connection_borrow_timeout",
        between(1, MOST_WAIT),
        `at most ${MOST_WAIT}`,
      );
  for (const cluster of leads) addGroups(proof, proxy, cluster);
  return proof.judgement("it pools connections in three zones and leaves some free");
}

/** Groups that the cluster admits must be those of the proxy: what is admitted by group runs, and runs many times. */
function addGroups(proof: Proof, proxy: Resource, cluster: Resource): void {
  const { graph } = proxy.body;
  const own = cluster.body.targets("vpc_security_group_ids");
  const admitted = graph
    .of("aws_vpc_security_group_ingress_rule")
    .filter(({ body }) => body.targets("security_group_id").some((group) => own.includes(group)));
  const proxies = proxy.body.targets("vpc_security_group_ids");
  const groups = admitted.flatMap(({ body }) =>
    body.targets("referenced_security_group_id").map((group) => ({ group, body })),
  );
  const stranger = groups.find(({ group }) => !proxies.includes(group));
  proof
    .needs(
      groups.some(({ group }) => proxies.includes(group)),
      `${cluster.id} does not admit it`,
      ...admitted.map(({ body }) => show(body, "referenced_security_group_id")),
    )
    .needs(
      stranger === undefined,
      `${cluster.id} admits ${stranger?.group.id ?? ""} past it`,
      ...(stranger === undefined ? [] : [show(stranger.body, "referenced_security_group_id")]),
    );
}
