/* eslint max-lines: off -- a table of texts, as long as what it speaks of */
import {
  count,
  countBlocks,
  countWhere,
  countWith,
  inDays,
  largest,
  regions,
  smallest,
  values,
} from "../facts/graph-facts";
import { load } from "../facts/settings-facts";
import type { AreaText } from "./cell-text";

const KAFKA = count("confluent_kafka_cluster", "redpanda_cluster", "redpanda_serverless_cluster");
const TOPICS = count("confluent_kafka_topic", "redpanda_topic");
const QUEUES = count("aws_sqs_queue");

/** Buses, queues, topics, and Kafka as a service. */
export const INTEGRATION: AreaText = {
  R1: {
    holds: [
      {
        facts: { clusters: KAFKA, regions: regions("aws_cloudwatch_event_bus") },
        rules: ["R1-KAF-01"],
        es: "{clusters|clúster administrado de Kafka y|clústeres administrados de Kafka y} buses de eventos en {regions}: cada región recibe y entrega sin preguntar a la otra.",
        en: "{clusters|managed Kafka cluster and|managed Kafka clusters and} event buses in {regions}: each region takes in and delivers without asking the other.",
      },
      {
        facts: { links: count("confluent_cluster_link"), mirrors: count("confluent_kafka_mirror_topic") },
        rules: ["R1-KAF-02"],
        es: "{links|enlace|enlaces} y {mirrors|tema espejo llevan|temas espejo llevan} los mensajes de una región a la otra.",
        en: "{links|link|links} and {mirrors|mirror topic carry|mirror topics carry} messages from one region to the other.",
      },
    ],
    limit: {
      facts: { queues: QUEUES, seconds: load("recoveryTimeSeconds") },
      es: "Las {queues} colas no se copian entre regiones, y promover los espejos es una orden humana prevista en {seconds} s.",
      en: "The {queues} queues are not copied between regions, and promoting mirrors is an order by people, planned for within {seconds} s.",
    },
  },
  R2: {
    holds: [
      {
        facts: {
          topics: TOPICS,
          partitions: largest("confluent_kafka_topic", "partitions_count"),
          units: largest("confluent_kafka_cluster", "enterprise.max_ecku"),
        },
        rules: ["R2-KAF-01"],
        es: "{topics|tema|temas} con hasta {partitions} particiones dan paralelismo a los consumidores, y cada clúster crece hasta {units} eCKU.",
        en: "{topics|topic|topics} with up to {partitions} partitions give consumers parallelism, and each cluster grows to {units} eCKU.",
      },
      {
        facts: { quotas: count("confluent_kafka_client_quota"), queues: QUEUES },
        es: "{quotas|cuota impide|cuotas impiden} que un cliente deje sin caudal a otro; lo que no se pudo entregar espera en {queues|cola|colas}, sin frenar lo demás.",
        en: "{quotas|quota keeps|quotas keep} one client from starving another; what could not be delivered waits in {queues|queue|queues} without slowing the rest.",
      },
    ],
    limit: {
      facts: { bytes: load("messageBytes"), fanOut: load("fanOut") },
      es: "El tamaño supone mensajes de {bytes} bytes leídos por {fanOut} consumidores: otra mezcla pide otra cuenta.",
      en: "Sizes assume messages of {bytes} bytes read by {fanOut} consumers: another mix asks for another calculation.",
    },
  },
  R3: {
    holds: [
      {
        facts: {
          clusters: KAFKA,
          topics: TOPICS,
          brokers: count("aws_msk_cluster", "aws_msk_serverless_cluster", "aws_mq_broker"),
        },
        rules: ["R3-KAF-01"],
        evenNothing: true,
        es: "{clusters|clúster|clústeres} con {topics|tema|temas} los opera el proveedor; brokers que KLAP mantiene: {brokers}.",
        en: "{clusters|cluster|clusters} with {topics|topic|topics} are run by the vendor; brokers that KLAP maintains: {brokers}.",
      },
      {
        facts: { connectors: count("confluent_connector"), pipes: count("aws_pipes_pipe") },
        es: "{connectors|conector|conectores} y {pipes|tubería llevan|tuberías llevan} datos sin programa propio.",
        en: "{connectors|connector|connectors} and {pipes|pipe carry|pipes carry} data with no program of our own.",
      },
    ],
    limit: {
      facts: { clusters: KAFKA },
      es: "Quien opera los {clusters} clústeres es un tercero que entra en la lista de proveedores de PCI DSS.",
      en: "Who runs the {clusters} clusters is a third party, and goes on PCI DSS's list of providers.",
    },
  },
  R4: {
    rules: ["R8-TF-09"],
    holds: [
      {
        facts: {
          access: count(
            "confluent_access_point",
            "redpanda_network",
            "confluent_private_link_attachment_connection",
          ),
          byok: count("confluent_byok_key"),
        },
        rules: ["R4-KAF-01"],
        es: "A Kafka se llega por {access|acceso privado|accesos privados}, nunca por Internet, y {byok|clave propia cifra|claves propias cifran} lo que guarda.",
        en: "Kafka is reached by {access|private access point|private access points}, never over the Internet, and {byok|key of our own encrypts|keys of our own encrypt} what it keeps.",
      },
      {
        facts: {
          acls: count("confluent_kafka_acl", "redpanda_acl"),
          people: count("confluent_service_account", "redpanda_user"),
        },
        rules: ["R4-KAF-02", "R4-KAF-08"],
        es: "{people|identidad de servicio lee o escribe|identidades de servicio leen o escriben} solo lo que le conceden {acls|regla|reglas} de acceso.",
        en: "{people|service identity reads or writes|service identities read or write} only what {acls|access rule grants|access rules grant}.",
      },
      {
        facts: {
          topics: count("aws_sns_topic_policy"),
          buses: count("aws_cloudwatch_event_bus_policy"),
          encrypted: countWith("aws_sqs_queue", "kms_master_key_id"),
        },
        rules: ["R4-RES-01"],
        es: "{topics|política de tema|políticas de temas} y {buses|de bus|de buses} admiten solo a quien se nombra; {encrypted|cola usa|colas usan} clave propia.",
        en: "{topics|topic policy|topic policies} and {buses|bus policy|bus policies} admit only who is named; {encrypted|queue uses|queues use} a key of our own.",
      },
    ],
    limit: {
      facts: { keys: count("confluent_api_key", "redpanda_user") },
      es: "Las credenciales que da el proveedor, {keys}, pasan por el estado de Terraform: por eso ese estado está sellado.",
      en: "The credentials that the vendor gives, {keys}, pass through Terraform's state: that is why this state is sealed.",
    },
  },
  R5: {
    rules: [],
    holds: [
      {
        facts: {
          queues: QUEUES,
          targets: countWith("aws_cloudwatch_event_target", "dead_letter_config"),
          all: count("aws_cloudwatch_event_target"),
        },
        rules: ["R5-SQS-01", "R5-EVB-01"],
        es: "Lo que no se entrega queda a la vista: {queues|cola guarda|colas guardan} lo que falla y {targets} de {all} destinos de eventos tienen dónde dejarlo.",
        en: "What is not delivered stays in sight: {queues|queue keeps|queues keep} what fails, and {targets} of {all} event targets have a place for it.",
      },
      {
        facts: {
          schemas: count("confluent_schema", "redpanda_schema"),
          modes: values("confluent_subject_config", "compatibility_level"),
          fifo: countWhere("aws_sqs_queue", "fifo_queue", true),
        },
        rules: ["R5-KAF-01", "R5-KAF-02"],
        evenNothing: true,
        es: "{schemas|esquema impide|esquemas impiden} que un productor rompa a sus lectores ({modes}); colas con orden estricto: {fifo}.",
        en: "{schemas|schema keeps|schemas keep} a producer from breaking its readers ({modes}); queues in strict order: {fifo}.",
      },
    ],
    limit: {
      facts: { topics: TOPICS },
      es: "La unicidad de Kafka vale dentro de un clúster: al cruzar regiones, los lectores de {topics} temas descartan repetidos por clave.",
      en: "Kafka's uniqueness holds within a cluster: across regions, readers of {topics} topics drop repeats by key.",
    },
  },
  R6: {
    holds: [
      {
        facts: {
          archives: count("aws_cloudwatch_event_archive"),
          days: smallest("aws_cloudwatch_event_archive", "retention_days"),
        },
        rules: ["R6-KAF-01"],
        es: "{archives|archivo guarda|archivos guardan} los eventos al menos {days} días para volver a emitirlos.",
        en: "{archives|archive keeps|archives keep} events for at least {days} days, to be sent once more.",
      },
      {
        facts: { connectors: countWith("confluent_connector", "config_nonsensitive") },
        es: "{connectors|conector escribe|conectores escriben} los temas en S3 con bloqueo: es el respaldo de Kafka.",
        en: "{connectors|connector writes|connectors write} topics to locked S3: that is Kafka's backup.",
      },
    ],
    limit: {
      facts: { queues: QUEUES, days: inDays(largest("aws_sqs_queue", "message_retention_seconds")) },
      es: "AWS Backup no respalda colas ni temas: en las {queues} colas un mensaje vive {days} días como máximo.",
      en: "AWS Backup covers neither queues nor topics: in the {queues} queues a message lives {days} days at most.",
    },
  },
  R7: {
    rules: ["R7-KAF-01", "R7-CT-02"],
    holds: [
      {
        facts: {
          trails: count("aws_cloudtrail"),
          buses: count("aws_cloudwatch_event_bus"),
          registries: count("aws_schemas_registry"),
        },
        rules: ["R7-CT-02"],
        es: "La traza ({trails}) anota quién cambia {buses|bus|buses} y {registries|registro de esquemas|registros de esquemas}; los eventos del negocio tienen además su archivo.",
        en: "The trail ({trails}) writes down who changes {buses|bus|buses} and {registries|schema registry|schema registries}; events of the business have their archive besides.",
      },
    ],
    limit: {
      facts: { clusters: KAFKA },
      es: "El proveedor de los {clusters} clústeres borra pronto su auditoría, y en ella no hay contenido de mensajes.",
      en: "The vendor of the {clusters} clusters deletes its audit soon, and has no content of messages in it.",
    },
  },
  R8: {
    rules: ["R8-TF-03", "R9-KAF-01"],
    holds: [
      {
        facts: {
          topics: TOPICS,
          acls: count("confluent_kafka_acl", "redpanda_acl"),
          schemas: count("confluent_schema", "redpanda_schema"),
        },
        es: "{topics|tema|temas}, {acls|permiso|permisos} y {schemas|esquema están|esquemas están} en el mismo código que la red que los protege.",
        en: "{topics|topic|topics}, {acls|permission|permissions} and {schemas|schema stand|schemas stand} in the same code as the network that protects them.",
      },
      {
        facts: {
          guarded: countWhere("confluent_kafka_cluster", "lifecycle.prevent_destroy", true),
          buses: countWhere("aws_cloudwatch_event_bus", "lifecycle.prevent_destroy", true),
        },
        es: "Terraform no puede destruir {guarded|clúster|clústeres} ni {buses|bus|buses}.",
        en: "Terraform cannot destroy {guarded|cluster|clusters} nor {buses|bus|buses}.",
      },
    ],
    limit: {
      facts: { topics: TOPICS },
      es: "Para aplicar {topics} temas de un clúster privado, el ejecutor tiene que estar dentro de la red.",
      en: "To apply {topics} topics of a private cluster, the runner has to stand inside the network.",
    },
  },
  R9: {
    rules: ["R5-SQS-01", "R9-CLS-01"],
    holds: [
      {
        facts: {
          topics: TOPICS,
          days: load("retentionDays"),
          protectedOnes: countWhere("confluent_kafka_cluster", "deletion_protection", true),
        },
        rules: ["R9-KAF-01"],
        es: "{topics|tema deja|temas dejan} releer {days} días; {protectedOnes|clúster rechaza|clústeres rechazan} su borrado.",
        en: "{topics|topic lets|topics let} {days} days be read again; {protectedOnes|cluster refuses|clusters refuse} deletion.",
      },
      {
        facts: {
          dead: countWhere("aws_sqs_queue", "message_retention_seconds", 1_209_600),
          events: countBlocks("aws_cloudwatch_event_target", "dead_letter_config"),
        },
        es: "{dead|cola guarda|colas guardan} lo apartado todo el tiempo que SQS permite, y {events|destino las usa|destinos las usan}.",
        en: "{dead|queue keeps|queues keep} what was set aside for as long as SQS allows, and {events|target uses|targets use} them.",
      },
    ],
    limit: {
      facts: { days: load("retentionDays") },
      es: "Pasados {days} días un mensaje ya no está en Kafka: la verdad de largo plazo es la base y el archivo en S3.",
      en: "After {days} days a message is no longer in Kafka: the truth in the long run is the database and the archive in S3.",
    },
  },
};
