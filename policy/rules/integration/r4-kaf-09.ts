import type { Kafka, KafkaAcl } from "../../../terraform/graph/kafka/kafka";
import { covers } from "../../../terraform/graph/kafka/covers";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { environmentsAt } from "../../parts/confluent-environments";
import { coversSubject, READS_SUBJECTS, subjectRolesOf } from "../../parts/subject-roles";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const PLACE = "managed_resource.id";
const READING = new Set(["READ", "WRITE", "ALL"]);

export const keysAreForOnePlace: Rule = {
  id: "R4-KAF-09",
  severity: "high",
  area: "integration",
  requirements: ["R4", "R1"],
  pci: ["7.2.5", "8.6.1"],
  title:
    "Every key of Confluent is a service account's, for one cluster or one registry, and its account may read there the schemas of its messages",
  why: "a key for nothing in particular administers the whole organization at Confluent, and a service that may not read a schema stops at its first message",
  source: [
    "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
    "https://docs.confluent.io/cloud/current/security/access-control/rbac/predefined-rbac-roles.html",
  ],
  reach: "stacks",
  vendor: "confluent",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    const acls = byPrincipal(kafka);
    return {
      judgements: graph.of("confluent_api_key").map((key) => judge(key, kafka, acls)),
      nothing: "there is no key of Confluent",
    };
  },
};

function byPrincipal({ acls }: Kafka): ReadonlyMap<Resource, readonly KafkaAcl[]> {
  const found = new Map<Resource, KafkaAcl[]>();
  for (const acl of acls)
    if (acl.principal !== undefined) {
      const own = found.get(acl.principal);
      if (own === undefined) found.set(acl.principal, [acl]);
      else own.push(acl);
    }
  return found;
}

function judge(key: Resource, kafka: Kafka, acls: ReadonlyMap<Resource, readonly KafkaAcl[]>): Judgement {
  const { body } = key;
  const account = body.targets("owner.id").find(({ type }) => type === "confluent_service_account");
  const [environment] = environmentsAt(body, PLACE);
  const cluster = kafka.clusters.find(({ resource }) => body.targets(PLACE).includes(resource));
  const proof = new Proof(key)
    .value(body, "owner.kind", oneOf("ServiceAccount"), "ServiceAccount")
    .needs(account !== undefined, "its owner is no account of these stacks", show(body, "owner.id"))
    .value(body, "managed_resource.kind", oneOf("Cluster"), "Cluster")
    .needs(
      environment !== undefined,
      "what it is for is no cluster and no registry of these stacks",
      show(body, PLACE),
    )
    .needs(
      environment !== undefined &&
        environmentsAt(body, "managed_resource.environment.id").includes(environment),
      "managed_resource must say the environment of what it is for",
      show(body, "managed_resource.environment.id"),
    );
  const strangers = keysBeside(key).filter((each) => !each.body.targets("owner.id").includes(account!));
  proof.needs(
    strangers.length === 0,
    "the secret that it is written into has the key of another account as well",
    show(body, "owner.id"),
    ...strangers.map((each) => show(each.body, "owner.id")),
  );
  if (account === undefined || environment === undefined || cluster !== undefined)
    return proof.judgement("it is a service account's, for one cluster");
  const roles = subjectRolesOf(body.graph).filter(
    (each) => each.account === account && each.environment === environment,
  );
  const shown = [show(body, "owner.id"), ...roles.map(({ binding }) => show(binding.body, "crn_pattern"))];
  proof.needs(roles.length > 0, "its account has no role at the registry that it is for", ...shown);
  // A link copies messages as they are, and asks for the schemas that it exports: another rule's.
  const clients = (acls.get(account) ?? []).filter(({ operation }) => READING.has(operation ?? ""));
  if (usedByExporter(key))
    return proof.judgement("it is a service account's, for a registry that it may use");
  for (const subject of subjectsOf(clients, environment, kafka))
    proof.needs(
      roles.some(({ role, pattern }) => READS_SUBJECTS.includes(role) && coversSubject(pattern, subject)),
      `its account works with messages of ${subject}, and may not read the subject`,
      ...shown,
    );
  return proof.judgement("it is a service account's, who may read the schemas of its messages");
}

/** Other keys that stand in the same secret. */
function keysBeside(key: Resource): readonly Resource[] {
  return key.body.graph
    .usersOf(key)
    .filter(({ from }) => from.type === "aws_secretsmanager_secret_version")
    .flatMap(({ from, path }) => from.body.targets(path))
    .filter((each) => each.type === "confluent_api_key" && each !== key);
}

function usedByExporter(key: Resource): boolean {
  return key.body.graph.usersOf(key).some(({ from }) => from.type === "confluent_schema_exporter");
}

/** Subjects of an environment's registry whose messages rights let read or write. */
function subjectsOf(acls: readonly KafkaAcl[], environment: Resource, { schemas }: Kafka): readonly string[] {
  return schemas.flatMap(({ cluster, subject }) => {
    if (cluster === undefined || subject === undefined) return [];
    if (!environmentsAt(cluster.resource.body, "environment.id").includes(environment)) return [];
    const topic = subject.replace(/-value$/, "");
    return acls.some((acl) => acl.cluster === cluster && acl.about === "TOPIC" && covers(acl, topic) === true)
      ? [subject]
      : [];
  });
}
