import { covers } from "../../../terraform/graph/kafka/covers";
import type { Kafka, KafkaSchema } from "../../../terraform/graph/kafka/kafka";
import { kafkaOf } from "../../../terraform/graph/kafka/kafka-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { environmentsAt } from "../../parts/confluent-environments";
import { coversSubject, OWNS_SUBJECTS, READS_SUBJECTS, subjectRolesOf } from "../../parts/subject-roles";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

interface Exporter {
  readonly resource: Resource;
  /** Environments of the registries that it reads and writes. */
  readonly from?: Resource | undefined;
  readonly to?: Resource | undefined;
  readonly subjects: readonly string[];
}

const FROM = "schema_registry_cluster.id";
const TO = "destination_schema_registry_cluster.id";

export const schemasFollowTheirTopics: Rule = {
  id: "R5-KAF-03",
  severity: "high",
  area: "integration",
  requirements: ["R5", "R1", "R9"],
  pci: ["7.2.5"],
  title:
    "Schemas of topics that another region of Confluent mirrors are exported there, into a context that bears their region's name, by an exporter whose keys may do that and no more",
  why: "messages name their schema by a number: a mirror without the schemas of its source cannot be read by anybody, and schemas that mix with those of the other region take their numbers",
  source: [
    "https://docs.confluent.io/cloud/current/sr/schema-linking.html",
    "https://registry.terraform.io/providers/confluentinc/confluent/latest/docs/resources/confluent_schema_exporter",
  ],
  reach: "stacks",
  vendor: "confluent",
  check: ({ graph }) => {
    const kafka = kafkaOf(graph);
    const exporters = graph.of("confluent_schema_exporter").map((resource): Exporter => ({
      resource,
      from: environmentsAt(resource.body, FROM)[0],
      to: environmentsAt(resource.body, TO)[0],
      subjects: resource.body.texts("subjects"),
    }));
    const schemas = kafka.schemas.filter(({ vendor }) => vendor === "confluent");
    return {
      judgements: [
        ...schemas.flatMap((schema) => judgeSchema(schema, exporters, kafka)),
        ...exporters.map((exporter) => judgeExporter(exporter, kafka)),
      ],
      nothing: "no topic of Confluent with a schema is mirrored, and nothing exports schemas",
    };
  },
};

function judgeSchema(
  { resource, subject, cluster }: KafkaSchema,
  exporters: readonly Exporter[],
  { mirrors }: Kafka,
): readonly Judgement[] {
  const topic = subject?.replace(/-value$/, "");
  const away = mirrors.filter(
    (mirror) =>
      cluster !== undefined &&
      topic !== undefined &&
      mirror.source === cluster &&
      mirror.names.some((each) => covers(each, topic) === true),
  );
  if (away.length === 0) return [];
  const proof = new Proof(resource);
  const [from] = environmentsAt(cluster!.resource.body, "environment.id");
  for (const { cluster: there, resource: mirror } of away) {
    const to = there === undefined ? undefined : environmentsAt(there.resource.body, "environment.id")[0];
    const exporter = exporters.find(
      (each) =>
        each.from === from && each.to === to && each.subjects.some((name) => coversSubject(name, subject!)),
    );
    proof.needs(
      from !== undefined && to !== undefined && (from === to || exporter !== undefined),
      `its topic is mirrored into ${there?.region ?? "an unknown region"}, and no exporter brings its subject there`,
      show(resource.body, "subject_name"),
      { resource: mirror },
      ...(exporter === undefined ? [] : [show(exporter.resource.body, "subjects")]),
    );
  }
  return [proof.judgement("an exporter brings it to every registry whose cluster mirrors its topic")];
}

function judgeExporter({ resource, from, to, subjects }: Exporter, { clusters, schemas }: Kafka): Judgement {
  const { body } = resource;
  const home = clusters.find(
    ({ resource: cluster }) =>
      from !== undefined && environmentsAt(cluster.body, "environment.id").includes(from),
  );
  const context = body.value("context");
  const proof = new Proof(resource)
    .value(body, "status", (status) => status === undefined || status === "RUNNING", "RUNNING")
    .value(body, "context_type", oneOf("CUSTOM"), "CUSTOM: schemas keep their numbers beside others")
    .needs(
      from !== undefined && to !== undefined && from !== to,
      "its ends must be registries of two environments of these stacks",
      show(body, FROM),
      show(body, TO),
    )
    .needs(
      context.kind === "unknown" || (from !== undefined && home?.region === undefined)
        ? undefined
        : body.text("context") === home?.region,
      "context must be the region that the schemas come from",
      show(body, "context"),
    )
    .needs(
      body.raw("rest_endpoint").length > 0,
      "rest_endpoint must say where its registry is reached privately",
      show(body, "rest_endpoint"),
    )
    .needs(subjects.length > 0, "it exports no subject by name", show(body, "subjects"));
  for (const subject of subjects)
    proof.needs(
      schemas.some((each) => each.cluster === home && coversSubject(subject, each.subject ?? "")),
      `no schema of its registry is one of ${subject}`,
      show(body, "subjects"),
    );
  needsKey(proof, resource, "credentials", from, subjects, READS_SUBJECTS);
  const arrives = `:.${body.text("context") ?? ""}:*`;
  needsKey(proof, resource, "destination_schema_registry_cluster.credentials", to, [arrives], OWNS_SUBJECTS);
  return proof.judgement("it runs, and its keys let it bring schemas into a context of their region");
}

/** Adds that it works at one end with a whole key of that registry, whose account has a role on the subjects. */
function needsKey(
  proof: Proof,
  exporter: Resource,
  path: string,
  environment: Resource | undefined,
  subjects: readonly string[],
  roles: readonly string[],
): void {
  const { body } = exporter;
  const key = body.targets(`${path}.key`).find(({ type }) => type === "confluent_api_key");
  const shown = show(body, `${path}.key`);
  const ofRegistry =
    key !== undefined &&
    environment !== undefined &&
    environmentsAt(key.body, "managed_resource.id").includes(environment) &&
    !key.body.targets("managed_resource.id").some(({ type }) => type === "confluent_kafka_cluster");
  proof
    .needs(ofRegistry, `${path}.key must be a key of that registry`, shown)
    .needs(
      key !== undefined && body.targets(`${path}.secret`).includes(key),
      `${path}.secret must be of the same key`,
      shown,
      show(body, `${path}.secret`),
    );
  if (!ofRegistry) return;
  const accounts = key.body.targets("owner.id");
  const own = subjectRolesOf(body.graph).filter(
    (each) => each.environment === environment && accounts.includes(each.account),
  );
  for (const subject of subjects)
    proof.needs(
      own.some(({ role, pattern }) => roles.includes(role) && coversSubject(pattern, subject)),
      `no role lets the account of ${path}.key have ${subject}: it must be ${roles.join(" or ")}`,
      show(key.body, "owner.id"),
      ...own.map(({ binding }) => show(binding.body, "crn_pattern")),
    );
}
