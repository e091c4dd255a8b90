/* eslint max-lines: off -- a table of texts, as long as what it speaks of */
import {
  accounts,
  count,
  countWhere,
  countWith,
  largest,
  regions,
  smallest,
  values,
  zonesPerRegion,
} from "../facts/graph-facts";
import { load, setting } from "../facts/settings-facts";
import type { Sentence } from "../sentence";

/** A component that the mission names: why it is there, and what of it is. */
export interface ComponentText {
  readonly id: string;
  readonly name: string;
  /** Resource types that make it up, the most telling first. */
  readonly types: readonly string[];
  readonly says: readonly Sentence[];
}

export const COMPONENTS: readonly ComponentText[] = [
  {
    id: "vpn",
    name: "Site-to-Site VPN",
    types: ["aws_vpn_connection", "aws_customer_gateway"],
    says: [
      {
        facts: {
          connections: count("aws_vpn_connection"),
          peers: count("aws_customer_gateway"),
          regions: regions("aws_vpn_connection"),
        },
        es: "Une los centros de KLAP con {regions} sin esperar un enlace dedicado: {connections|conexión|conexiones} hacia {peers|equipo|equipos}, y BGP retira por sí solo el camino que cae.",
        en: "Joins KLAP's sites to {regions} without waiting for a dedicated line: {connections|connection|connections} to {peers|device|devices}, and BGP by itself withdraws the path that is lost.",
      },
    ],
  },
  {
    id: "vpc",
    name: "VPC",
    types: ["aws_vpc", "aws_network_acl", "aws_security_group", "aws_flow_log"],
    says: [
      {
        facts: { vpcs: count("aws_vpc"), accounts: accounts("aws_vpc"), regions: regions("aws_vpc") },
        es: "{vpcs|red separa|redes separan} la carga de la inspección: las cuentas {accounts} en {regions} no comparten red y solo se hablan por donde se ve.",
        en: "{vpcs|network parts|networks part} workload from inspection: the accounts {accounts} in {regions} share no network, and talk only where they are seen.",
      },
    ],
  },
  {
    id: "subnets",
    name: "Subnets",
    types: ["aws_subnet", "aws_route_table", "aws_route_table_association"],
    says: [
      {
        facts: { subnets: count("aws_subnet"), tables: count("aws_route_table"), zones: zonesPerRegion },
        es: "{subnets|subred|subredes} por nivel y por zona, {zones} zonas por región; {tables|tabla de rutas dice|tablas de rutas dicen} qué puede alcanzar cada una.",
        en: "{subnets|subnet|subnets} by tier and zone, {zones} zones per region; {tables|route table says|route tables say} what each may reach.",
      },
    ],
  },
  {
    id: "privatelink",
    name: "PrivateLink",
    types: ["aws_vpc_endpoint", "aws_vpc_endpoint_service"],
    says: [
      {
        facts: {
          endpoints: countWhere("aws_vpc_endpoint", "vpc_endpoint_type", "Interface"),
          services: count("aws_vpc_endpoint_service"),
        },
        evenNothing: true,
        es: "Los servicios de AWS y Kafka se alcanzan sin salir a Internet, por {endpoints|punto|puntos} de interfaz; a socios se ofrecen {services|servicio|servicios} sin abrirles la red.",
        en: "AWS's services and Kafka are reached without going to the Internet, by {endpoints|interface endpoint|interface endpoints}; partners are offered {services|service|services} without opening the network to them.",
      },
    ],
  },
  {
    id: "transit-gateway",
    name: "Transit Gateway",
    types: [
      "aws_ec2_transit_gateway",
      "aws_ec2_transit_gateway_vpc_attachment",
      "aws_ec2_transit_gateway_peering_attachment",
      "aws_ec2_transit_gateway_route_table",
      "aws_ec2_transit_gateway_route",
    ],
    says: [
      {
        facts: {
          gateways: count("aws_ec2_transit_gateway"),
          attachments: count("aws_ec2_transit_gateway_vpc_attachment"),
          tables: count("aws_ec2_transit_gateway_route_table"),
        },
        es: "Un centro por región en vez de una malla de pares: {gateways|Transit Gateway|Transit Gateways} con {attachments|conexión|conexiones} de VPC y {tables|tabla separa|tablas separan} quién ve a quién.",
        en: "One hub per region in place of a mesh of pairs: {gateways|Transit Gateway|Transit Gateways} with {attachments|VPC attachment|VPC attachments}, and {tables|table parts|tables part} who sees whom.",
      },
    ],
  },
  {
    id: "iam",
    name: "IAM",
    types: [
      "aws_iam_role",
      "aws_iam_role_policy",
      "aws_iam_policy",
      "aws_organizations_policy",
      "aws_ssoadmin_permission_set",
    ],
    says: [
      {
        facts: { roles: count("aws_iam_role"), bounded: countWith("aws_iam_role", "permissions_boundary") },
        rules: ["R4-IAM-01", "R4-IAM-04"],
        es: "Cada programa tiene su propio rol: {roles|rol|roles}, de ellos {bounded} con un límite que no pueden quitarse.",
        en: "Each program has a role of its own: {roles|role|roles}, {bounded} of them with a boundary that they cannot lift.",
      },
    ],
  },
  {
    id: "cloudtrail",
    name: "CloudTrail",
    types: ["aws_cloudtrail", "aws_config_configuration_recorder", "aws_guardduty_detector"],
    says: [
      {
        facts: { trails: count("aws_cloudtrail"), accounts: accounts("aws_cloudtrail") },
        rules: ["R7-CT-01"],
        es: "Una sola historia de todas las cuentas: {trails|traza|trazas} desde la cuenta {accounts}, donde quien opera los pagos no puede tocarla.",
        en: "A single history of all accounts: {trails|trail|trails} from the account {accounts}, where nobody who runs payments can touch it.",
      },
    ],
  },
  {
    id: "cloudwatch",
    name: "CloudWatch",
    types: [
      "aws_cloudwatch_metric_alarm",
      "aws_cloudwatch_composite_alarm",
      "aws_cloudwatch_log_group",
      "aws_cloudwatch_dashboard",
      "aws_synthetics_canary",
    ],
    says: [
      {
        facts: {
          alarms: count("aws_cloudwatch_metric_alarm"),
          groups: count("aws_cloudwatch_log_group"),
          canaries: count("aws_synthetics_canary"),
        },
        es: "{alarms|alarma|alarmas}, {groups|grupo|grupos} de registros y {canaries|prueba sintética paga|pruebas sintéticas pagan} como un comercio: la falla se sabe antes de que llame el cliente.",
        en: "{alarms|alarm|alarms}, {groups|log group|log groups} and {canaries|canary pays|canaries pay} as a merchant does: a failure is known before the customer calls.",
      },
    ],
  },
  {
    id: "glue",
    name: "Glue",
    types: [
      "aws_glue_job",
      "aws_glue_crawler",
      "aws_glue_catalog_database",
      "aws_glue_connection",
      "aws_athena_workgroup",
    ],
    says: [
      {
        facts: { jobs: count("aws_glue_job"), connections: count("aws_glue_connection") },
        es: "{jobs|trabajo prepara|trabajos preparan} los datos para análisis sin cargar la base que cobra, por {connections|conexión|conexiones} privadas.",
        en: "{jobs|job readies|jobs ready} data for analysis without load on the database that takes payments, over {connections|private connection|private connections}.",
      },
    ],
  },
  {
    id: "s3",
    name: "S3",
    types: [
      "aws_s3_bucket",
      "aws_s3_bucket_replication_configuration",
      "aws_s3_bucket_object_lock_configuration",
      "aws_backup_vault",
    ],
    says: [
      {
        facts: {
          buckets: count("aws_s3_bucket"),
          locked: count("aws_s3_bucket_object_lock_configuration"),
          days: largest("aws_s3_bucket_object_lock_configuration", "rule.default_retention.days"),
        },
        es: "El archivo de largo plazo: {buckets|bucket|buckets}, {locked} con bloqueo de hasta {days} días que ni el usuario raíz acorta.",
        en: "The archive for the long run: {buckets|bucket|buckets}, {locked} of them locked for up to {days} days that not even the root user shortens.",
      },
    ],
  },
  {
    id: "aurora",
    name: "Aurora",
    types: ["aws_rds_global_cluster", "aws_rds_cluster", "aws_rds_cluster_instance", "aws_db_proxy"],
    says: [
      {
        facts: {
          engine: values("aws_rds_global_cluster", "engine_version"),
          instances: count("aws_rds_cluster_instance"),
          regions: regions("aws_rds_cluster"),
          point: load("recoveryPointSeconds"),
        },
        es: "El libro contable necesita transacciones y una copia lejana: PostgreSQL {engine} con {instances|instancia|instancias} en {regions}, y a lo más {point} s por perder.",
        en: "The ledger needs transactions and a copy far away: PostgreSQL {engine} with {instances|instance|instances} in {regions}, and {point} s to lose at most.",
      },
    ],
  },
  {
    id: "fargate",
    name: "ECS Fargate",
    types: [
      "aws_ecs_service",
      "aws_ecs_task_definition",
      "aws_appautoscaling_target",
      "aws_lb",
      "aws_ecr_repository",
    ],
    says: [
      {
        facts: {
          services: count("aws_ecs_service"),
          least: smallest("aws_appautoscaling_target", "min_capacity", "services"),
          regions: regions("aws_ecs_service"),
        },
        es: "Lo que atiende sin pausa corre en contenedores sin servidores propios ni Kubernetes: {services|servicio|servicios} en {regions}, los del camino de pago con {least} tareas como mínimo.",
        en: "What serves without pause runs in containers, without servers of our own and without Kubernetes: {services|service|services} in {regions}, those on the path of payments with {least} tasks at least.",
      },
    ],
  },
  {
    id: "step-functions",
    name: "Step Functions",
    types: ["aws_sfn_state_machine", "aws_sfn_alias"],
    says: [
      {
        facts: { machines: count("aws_sfn_state_machine"), types: values("aws_sfn_state_machine", "type") },
        es: "Un pago de varios pasos necesita memoria de dónde iba: {machines|flujo|flujos} {types} la guardan, reintentan y compensan.",
        en: "A payment of several steps needs to remember where it was: {machines|workflow|workflows} of type {types} keep that, try again and compensate.",
      },
    ],
  },
  {
    id: "lambda",
    name: "Lambda",
    types: ["aws_lambda_function", "aws_lambda_alias", "aws_lambda_event_source_mapping"],
    says: [
      {
        facts: {
          functions: count("aws_lambda_function"),
          runtimes: values("aws_lambda_function", "runtime"),
        },
        es: "Lo que trabaja a ratos se paga a ratos: {functions|función|funciones} ({runtimes}) con su propio rol, cola de fallos y tope de paralelismo.",
        en: "What works now and then is paid now and then: {functions|function|functions} ({runtimes}) with a role, a queue of failures and a bound of parallelism each.",
      },
    ],
  },
  {
    id: "eventbridge",
    name: "EventBridge",
    types: [
      "aws_cloudwatch_event_bus",
      "aws_cloudwatch_event_rule",
      "aws_cloudwatch_event_target",
      "aws_cloudwatch_event_archive",
      "aws_pipes_pipe",
      "aws_scheduler_schedule",
    ],
    says: [
      {
        facts: {
          buses: count("aws_cloudwatch_event_bus"),
          rules: count("aws_cloudwatch_event_rule"),
          archives: count("aws_cloudwatch_event_archive"),
        },
        es: "Quien quiere saber de una transacción se suscribe sin tocar a quien la cobra: {buses|bus|buses}, {rules|regla|reglas} y {archives|archivo|archivos} para repetir.",
        en: "Whoever wants to know of a transaction subscribes without touching who takes it: {buses|bus|buses}, {rules|rule|rules} and {archives|archive|archives} to replay.",
      },
    ],
  },
  {
    id: "kafka",
    name: "Kafka",
    types: [
      "confluent_kafka_cluster",
      "confluent_kafka_topic",
      "confluent_kafka_mirror_topic",
      "confluent_cluster_link",
      "redpanda_cluster",
      "redpanda_serverless_cluster",
      "redpanda_topic",
    ],
    says: [
      {
        facts: {
          clusters: count("confluent_kafka_cluster", "redpanda_cluster", "redpanda_serverless_cluster"),
          topics: count("confluent_kafka_topic", "redpanda_topic"),
          vendor: setting("kafka.service.vendor", ({ platform: { graph } }) =>
            graph.of("confluent_kafka_cluster").length > 0
              ? "Confluent Cloud"
              : graph.of("redpanda_cluster", "redpanda_serverless_cluster").length > 0
                ? "Redpanda Cloud"
                : undefined,
          ),
        },
        es: "El registro ordenado y repetible de transacciones, operado por {vendor}: {clusters|clúster|clústeres} y {topics|tema|temas}.",
        en: "The ordered, repeatable log of transactions, run by {vendor}: {clusters|cluster|clusters} and {topics|topic|topics}.",
      },
    ],
  },
];
