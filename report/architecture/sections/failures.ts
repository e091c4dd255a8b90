/* eslint max-lines: off -- a table of texts, as long as what it speaks of */
import { count, countWhere, countWith, inDays, largest, smallest } from "../facts/graph-facts";
import { load, setting, shiftLimit, shiftSeconds } from "../facts/settings-facts";
import type { Bilingual } from "../language";
import type { Sentence } from "../sentence";

/** One way to fail: what answers it, what is lost, how long it takes. */
export interface FailureText {
  readonly id: string;
  readonly name: Bilingual;
  readonly answers: Sentence;
  readonly lost: Sentence;
  readonly takes: Sentence;
}

export const FAILURES: readonly FailureText[] = [
  {
    id: "zone",
    name: { es: "Se pierde una zona", en: "A zone is lost" },
    answers: {
      facts: {
        services: countWhere("aws_ecs_service", "availability_zone_rebalancing", "ENABLED"),
        least: smallest("aws_appautoscaling_target", "min_capacity", "services"),
      },
      es: "Los balanceadores dejan la zona; {services|servicio sigue|servicios siguen} en las otras, los del camino de pago con {least} tareas como mínimo.",
      en: "Load balancers leave the zone; {services|service carries|services carry} on in the others, those on the path of payments with {least} tasks at least.",
    },
    lost: {
      facts: { instances: count("aws_rds_cluster_instance") },
      es: "Nada confirmado: el volumen de Aurora, con {instances|instancia|instancias} delante, tiene copia en cada zona.",
      en: "Nothing committed: Aurora's volume, with {instances|instance|instances} before it, has a copy in every zone.",
    },
    takes: {
      facts: { seconds: shiftSeconds("zone"), limit: shiftLimit("zone") },
      es: "{seconds} s calculados de los ajustes, de {limit} s permitidos.",
      en: "{seconds} s computed from settings, of {limit} s allowed.",
    },
  },
  {
    id: "region",
    name: { es: "Se pierde una región para las solicitudes", en: "A region is lost to requests" },
    answers: {
      facts: {
        checks: count("aws_route53_health_check"),
        names: countWith("aws_route53_record", "health_check_id"),
      },
      es: "{checks|control de salud retira|controles de salud retiran} la región de {names|nombre|nombres} de DNS, sin que nadie intervenga.",
      en: "{checks|health check takes|health checks take} the region out of {names|DNS name|DNS names}, with nobody's help.",
    },
    lost: {
      facts: { retention: load("retentionDays") },
      es: "Solicitudes sin respuesta: el comercio repite con la misma clave. Lo aceptado queda en Kafka {retention} días.",
      en: "Requests without an answer: merchants repeat them by the same key. What was accepted stays in Kafka for {retention} days.",
    },
    takes: {
      facts: { seconds: shiftSeconds("region"), limit: shiftLimit("region") },
      es: "{seconds} s calculados: detectar, olvidar el nombre y soltar conexiones; el límite es {limit} s.",
      en: "{seconds} s computed: finding out, forgetting the name, letting go of connections; the limit is {limit} s.",
    },
  },
  {
    id: "writer-region",
    name: { es: "Se pierde la región que escribe", en: "The region that writes is lost" },
    answers: {
      facts: { globals: count("aws_rds_global_cluster"), mirrors: count("confluent_kafka_mirror_topic") },
      es: "Una orden con guardas, desde la región viva, promueve la base global ({globals}) y {mirrors|tema espejo|temas espejo}.",
      en: "One fenced command, from the region that lives, promotes the global database ({globals}) and {mirrors|mirror topic|mirror topics}.",
    },
    lost: {
      facts: { point: load("recoveryPointSeconds") },
      es: "Hasta {point} s de trabajo confirmado que la copia aún no llevaba: se lista y se repone por clave.",
      en: "Up to {point} s of committed work that replication had not carried yet: it is listed and replayed by key.",
    },
    takes: {
      facts: { time: load("recoveryTimeSeconds") },
      es: "{time} s prometidos, desde que alguien da la orden.",
      en: "{time} s promised, from when somebody gives the order.",
    },
  },
  {
    id: "vpn",
    name: { es: "Cae un túnel o un equipo de KLAP", en: "A tunnel or a device of KLAP is lost" },
    answers: {
      facts: { connections: count("aws_vpn_connection"), peers: count("aws_customer_gateway") },
      es: "BGP sigue por las otras de {connections|conexión|conexiones} hacia {peers|equipo|equipos}.",
      en: "BGP goes on by the others of {connections|connection|connections} to {peers|device|devices}.",
    },
    lost: {
      facts: { peers: count("aws_customer_gateway") },
      es: "Nada: TCP repite lo que iba en camino. Con los {peers} equipos caídos, lo interno espera y los pagos por Internet siguen.",
      en: "Nothing: TCP repeats what was on its way. With all {peers} devices lost, internal work waits, and payments over the Internet go on.",
    },
    takes: {
      facts: { seconds: largest("aws_vpn_connection", "tunnel1_dpd_timeout_seconds") },
      es: "Hasta {seconds} s para notar que el túnel no responde.",
      en: "Up to {seconds} s to notice that the tunnel does not answer.",
    },
  },
  {
    id: "kafka",
    name: { es: "Kafka no responde en una región", en: "Kafka does not answer in a region" },
    answers: {
      facts: {
        clusters: count("confluent_kafka_cluster", "redpanda_cluster", "redpanda_serverless_cluster"),
        probes: count("aws_synthetics_canary"),
      },
      es: "La salud profunda retira la región; la otra, con su propio clúster de {clusters}, recibe todo. {probes|prueba sintética lo ve|pruebas sintéticas lo ven}.",
      en: "Deep health takes the region out; the other, with its own cluster of {clusters}, takes everything. {probes|canary sees|canaries see} it.",
    },
    lost: {
      facts: { mirrors: count("confluent_kafka_mirror_topic") },
      es: "Lo que {mirrors|tema espejo no alcanzó|temas espejo no alcanzaron} a copiar espera en el clúster caído, y se descarta lo repetido al volver.",
      en: "What {mirrors|mirror topic|mirror topics} had not copied waits in the lost cluster; repeats are dropped when it is back.",
    },
    takes: {
      facts: { seconds: shiftSeconds("region") },
      es: "Los mismos {seconds} s que perder la región.",
      en: "The same {seconds} s as losing the region.",
    },
  },
  {
    id: "poison",
    name: { es: "Un mensaje no se puede procesar", en: "A message cannot be processed" },
    answers: {
      facts: {
        queues: count("aws_sqs_queue"),
        targets: countWith("aws_cloudwatch_event_target", "dead_letter_config"),
      },
      es: "{targets|destino de eventos lo aparta|destinos de eventos lo apartan} en una de {queues|cola|colas} y una alarma avisa; los demás siguen.",
      en: "{targets|event target sets|event targets set} it aside in one of {queues|queue|queues} and an alarm tells; the others go on.",
    },
    lost: {
      facts: { days: inDays(largest("aws_sqs_queue", "message_retention_seconds")) },
      es: "Nada, si alguien lo atiende antes de {days} días.",
      en: "Nothing, if somebody sees to it within {days} days.",
    },
    takes: {
      facts: {
        alarms: countWhere(
          "aws_cloudwatch_metric_alarm",
          "metric_name",
          "ApproximateNumberOfMessagesVisible",
          "ApproximateAgeOfOldestMessage",
        ),
        attempts: largest("aws_cloudwatch_event_target", "retry_policy.maximum_event_age_in_seconds"),
      },
      es: "Se reintenta hasta {attempts} s; después, {alarms|alarma de cola avisa|alarmas de colas avisan}.",
      en: "It is tried again for up to {attempts} s; after that {alarms|alarm of a queue tells|alarms of queues tell}.",
    },
  },
  {
    id: "release",
    name: { es: "Un despliegue falla", en: "A deployment fails" },
    answers: {
      facts: {
        services: countWhere("aws_ecs_service", "deployment_circuit_breaker.rollback", true),
        groups: count("aws_codedeploy_deployment_group"),
      },
      evenNothing: true,
      es: "{services|servicio vuelve|servicios vuelven} solos a la versión anterior, y {groups|grupo|grupos} de CodeDeploy devuelven las funciones.",
      en: "{services|service goes|services go} back to the version before, and {groups|CodeDeploy group takes|CodeDeploy groups take} functions back.",
    },
    lost: {
      facts: { healthy: smallest("aws_ecs_service", "deployment_minimum_healthy_percent") },
      es: "Nada: durante el cambio queda sano al menos el {healthy} % de las tareas.",
      en: "Nothing: during the change at least {healthy} % of tasks stay healthy.",
    },
    takes: {
      facts: { delay: largest("aws_lb_target_group", "deregistration_delay") },
      es: "Cada tarea que se retira espera hasta {delay} s a lo que está en curso.",
      en: "Each task that leaves waits up to {delay} s for work under way.",
    },
  },
  {
    id: "deletion",
    name: {
      es: "Alguien borra datos o claves, por error o adrede",
      en: "Somebody deletes data or keys, by mistake or on purpose",
    },
    answers: {
      facts: {
        locks: count("aws_backup_vault_lock_configuration"),
        buckets: count("aws_s3_bucket_object_lock_configuration"),
        policies: count("aws_organizations_policy"),
      },
      evenNothing: true,
      es: "{locks|bóveda cerrada|bóvedas cerradas}, {buckets|bucket con bloqueo|buckets con bloqueo} y {policies|política|políticas} de la organización lo impiden o lo deshacen.",
      en: "{locks|locked vault|locked vaults}, {buckets|locked bucket|locked buckets} and {policies|policy|policies} of the organization prevent it or undo it.",
    },
    lost: {
      facts: { days: smallest("aws_rds_cluster", "backup_retention_period") },
      es: "Nada dentro de {days} días: la base vuelve al segundo anterior.",
      en: "Nothing within {days} days: the database goes back to the second before.",
    },
    takes: {
      facts: { days: smallest("aws_kms_key", "deletion_window_in_days") },
      es: "Una clave tarda {days} días en borrarse: ese es el tiempo para darse cuenta.",
      en: "A key takes {days} days to be deleted: that is the time to notice.",
    },
  },
  {
    id: "state",
    name: { es: "Se pierde un estado de Terraform", en: "A state of Terraform is lost" },
    answers: {
      facts: { stacks: setting("stacks", ({ stacks }) => stacks.stacks.length) },
      es: "{stacks|estado se rehace|estados se rehacen} con bloques de importación que el propio código escribe; los demás no se tocan.",
      en: "{stacks|state is|states are} made again by import blocks that the code itself writes; the others are not touched.",
    },
    lost: {
      facts: { buckets: count("aws_s3_bucket_versioning") },
      es: "Nada de lo que corre: se pierde solo la libreta. {buckets|bucket guarda|buckets guardan} versiones.",
      en: "Nothing that runs: only the notebook is lost. {buckets|bucket keeps|buckets keep} versions.",
    },
    takes: {
      facts: { waves: setting("waves", ({ stacks }) => stacks.waves.length) },
      es: "El de un plan por oleada afectada, de {waves} oleadas.",
      en: "A plan's time for each wave that it touches, of {waves} waves.",
    },
  },
];
