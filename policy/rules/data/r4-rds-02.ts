import type { Block } from "../../../terraform/graph/block";
import { show } from "../../../terraform/graph/protection/show";
import { databaseClustersOf, parameterOf, type DatabaseCluster } from "../../parts/global-databases";
import { isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** Parameters that must be set, by the start of the engine's name, with the values that are right. */
const PARAMETERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "aurora-postgresql": {
    "rds.force_ssl": ["1"],
    ssl_min_protocol_version: ["TLSv1.2", "TLSv1.3"],
    "rds.accepted_password_auth_method": ["scram"],
  },
  "aurora-mysql": {
    require_secure_transport: ["ON", "1"],
    tls_version: ["TLSv1.2", "TLSv1.3", "TLSv1.2,TLSv1.3"],
  },
};

/** What is not stated is the default of the account, which anybody may set to one that programs do not trust. */
const isAuthority = (value: unknown): boolean => typeof value === "string" && value.startsWith("rds-ca-");

export const databaseSpeaksTlsOnly: Rule = {
  id: "R4-RDS-02",
  severity: "high",
  area: "data",
  requirements: ["R4"],
  pci: ["4.2.1", "8.3.2"],
  title: "Every cluster of every region refuses cleartext and old TLS, and so does its proxy",
  why: "parameter groups belong to a region: the one of the region that takes over is easily the default",
  source: [
    "Security Hub RDS.38, RDS.43",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const proxies = graph
      .of("aws_db_proxy")
      .map((proxy) =>
        new Proof(proxy)
          .value(proxy.body, "require_tls", isTrue, "true")
          .judgement("it takes encrypted connections only"),
      );
    return {
      judgements: [...databaseClustersOf(graph).map(judge), ...proxies],
      nothing: "there is no database cluster",
    };
  },
};

function judge({ cluster, instances, parameters }: DatabaseCluster): Judgement {
  const path = "db_cluster_parameter_group_name";
  const proof = new Proof(cluster);
  for (const { body } of instances)
    proof.value(body, "ca_cert_identifier", isAuthority, "an authority of RDS");
  const named = cluster.body.raw(path).length > 0;
  if (parameters === undefined)
    return proof
      .needs(
        named ? undefined : false,
        named ? "its parameter group is not in these stacks" : "it has no parameter group of its own",
        show(cluster.body, path),
      )
      .judgement("");
  const engine = cluster.body.text("engine") ?? "aurora-postgresql";
  for (const [name, accepted] of Object.entries(PARAMETERS[engine] ?? {})) {
    const block: Block | undefined = parameterOf(parameters, name);
    if (block === undefined)
      proof.needs(false, `${name} is not set, and must be ${accepted[0]!}`, { resource: parameters });
    else
      proof.needs(
        block.value("value").kind === "unknown" ? undefined : accepted.includes(block.text("value") ?? ""),
        `${name} must be ${accepted.join(" or ")}`,
        show(cluster.body, path),
        show(block, "value"),
      );
  }
  return proof.judgement("its parameters refuse cleartext and old TLS");
}
