/* eslint max-lines: off -- a table of texts, as long as what it speaks of */
import { count, countWhere, countWith, regions, smallest, values } from "../facts/graph-facts";
import { load } from "../facts/settings-facts";
import type { AreaText } from "./cell-text";

const CLUSTERS = count("aws_rds_cluster");

/** Databases, and analytics on what they hold. */
export const DATA: AreaText = {
  R1: {
    holds: [
      {
        facts: {
          clusters: CLUSTERS,
          instances: count("aws_rds_cluster_instance"),
          regions: regions("aws_rds_cluster"),
        },
        rules: ["R1-RDS-01", "R1-RDS-02"],
        es: "La base global tiene {clusters|clúster|clústeres} en {regions} y {instances|instancia|instancias}: dentro de una región otra instancia toma la escritura, y la otra región espera con los datos copiados.",
        en: "The global database has {clusters|cluster|clusters} in {regions} and {instances|instance|instances}: within a region another instance takes over writing, and the other region stands by with copied data.",
      },
    ],
    limit: {
      facts: { globals: count("aws_rds_global_cluster"), seconds: load("recoveryTimeSeconds") },
      es: "Cada base global ({globals}) escribe en una región a la vez; moverla es una orden con guardas que debe caber en {seconds} s.",
      en: "Each global database ({globals}) writes in one region at a time; moving it is one fenced command that has to fit into {seconds} s.",
    },
  },
  R2: {
    rules: ["R2-ALM-01"],
    holds: [
      {
        facts: {
          classes: values("aws_rds_cluster_instance", "instance_class"),
          instances: count("aws_rds_cluster_instance"),
        },
        rules: ["R2-RDS-02"],
        es: "La otra región tiene la capacidad puesta, no prometida: {instances|instancia|instancias} de la misma clase ({classes}).",
        en: "The other region has its capacity in place, not promised: {instances|instance|instances} of the same class ({classes}).",
      },
      {
        facts: {
          functions: countWith("aws_lambda_function", "environment.variables.DATABASE_CONNECTIONS"),
        },
        rules: ["R2-RDS-01"],
        es: "Servicios y {functions|función firma|funciones firman} con IAM en la propia base; la suma de sus conexiones, también mientras una versión releva a la otra, queda bajo lo que cada instancia admite.",
        en: "Services and {functions|function sign|functions sign} in to the database itself by IAM; the sum of their connections, also while one version relieves the other, stays below what each instance admits.",
      },
    ],
    limit: {
      facts: { classes: values("aws_rds_cluster_instance", "instance_class") },
      es: "Aurora no agrega lectores por sí sola en la región secundaria: crecer más allá de {classes} es un cambio de código.",
      en: "Aurora adds no readers by itself in the secondary region: growing beyond {classes} is a change of code.",
    },
  },
  R3: {
    holds: [
      {
        facts: {
          engine: values("aws_rds_global_cluster", "engine"),
          versions: values("aws_rds_global_cluster", "engine_version"),
          jobs: count("aws_glue_job"),
        },
        rules: ["R3-RDS-01"],
        es: "AWS opera motor, crecimiento del volumen y relevo dentro de la región ({engine} {versions}); {jobs|trabajo de Glue corre|trabajos de Glue corren} sin servidores.",
        en: "AWS runs engine, storage growth and failover within a region ({engine} {versions}); {jobs|Glue job runs|Glue jobs run} without servers.",
      },
    ],
    limit: {
      facts: {
        automatic: countWhere("aws_rds_cluster_instance", "auto_minor_version_upgrade", true),
        versions: values("aws_rds_global_cluster", "engine_version"),
      },
      evenNothing: true,
      es: "Una base global no se actualiza sola (instancias que lo prometen: {automatic}): pasar de {versions} lo planifica KLAP, primero la región que no escribe.",
      en: "A global database does not upgrade itself (instances that promise so: {automatic}): KLAP plans the step from {versions}, first in the region that does not write.",
    },
  },
  R4: {
    rules: ["R4-ENC-01", "R4-VPC-01"],
    holds: [
      {
        facts: {
          instances: countWhere("aws_rds_cluster_instance", "publicly_accessible", false),
          groups: count("aws_db_subnet_group"),
        },
        rules: ["R4-RDS-01"],
        es: "{instances|instancia vive|instancias viven} en {groups|grupo|grupos} de subredes de datos, sin dirección pública.",
        en: "{instances|instance lives|instances live} in {groups|group|groups} of data subnets, with no public address.",
      },
      {
        facts: {
          identity: countWhere("aws_rds_cluster", "iam_database_authentication_enabled", true),
          parameters: count("aws_rds_cluster_parameter_group"),
          rotations: count("aws_secretsmanager_secret_rotation"),
        },
        rules: ["R4-RDS-02", "R4-RDS-03"],
        es: "{parameters|grupo de parámetros obliga|grupos de parámetros obligan} a TLS, {identity|clúster admite|clústeres admiten} identidad IAM y {rotations|rotación renueva|rotaciones renuevan} la clave maestra.",
        en: "{parameters|parameter group forces|parameter groups force} TLS, {identity|cluster takes|clusters take} IAM identities, and {rotations|rotation renews|rotations renew} the master password.",
      },
      {
        facts: {
          catalogues: count("aws_glue_data_catalog_encryption_settings"),
          security: count("aws_glue_security_configuration"),
        },
        rules: ["R4-GLU-01"],
        es: "Glue cifra {catalogues|catálogo|catálogos} y lo que escriben sus trabajos ({security} configuraciones).",
        en: "Glue encrypts {catalogues|catalogue|catalogues} and what its jobs write ({security} configurations).",
      },
    ],
    limit: {
      facts: { secrets: count("aws_secretsmanager_secret_version") },
      es: "Una base global no admite la clave que administra RDS: la propia es uno de {secrets} secretos, en un estado sellado.",
      en: "A global database does not take the password that RDS manages: its own is one of {secrets} secrets, in a sealed state.",
    },
  },
  R5: {
    holds: [
      {
        facts: { clusters: CLUSTERS, seconds: load("recoveryPointSeconds") },
        rules: ["R5-RDS-01"],
        es: "El libro escribe en una sola región con transacciones ACID; la copia de los {clusters|clúster|clústeres} promete perder a lo más {seconds} s, y una clave única rechaza lo repetido.",
        en: "The ledger writes in a single region with ACID transactions; copying over the {clusters|cluster|clusters} promises to lose {seconds} s at most, and a unique key refuses repeats.",
      },
    ],
    limit: {
      facts: { seconds: load("recoveryPointSeconds") },
      es: "Un relevo forzado puede perder hasta {seconds} s ya confirmados: se listan y se reponen una vez por clave.",
      en: "A forced failover may lose up to {seconds} s of committed work: it is listed and replayed by key.",
    },
  },
  R6: {
    rules: ["R6-BKP-01", "R6-BKP-02", "R6-BKP-03"],
    holds: [
      {
        facts: {
          days: smallest("aws_rds_cluster", "backup_retention_period"),
          clusters: CLUSTERS,
          selections: count("aws_backup_selection"),
        },
        rules: ["R6-RDS-01"],
        es: "{clusters|clúster vuelve|clústeres vuelven} a cualquier segundo de los últimos {days} días, y {selections|selección los lleva|selecciones los llevan} además a las bóvedas.",
        en: "{clusters|cluster goes|clusters go} back to any second of the last {days} days, and {selections|selection takes|selections take} them to the vaults as well.",
      },
    ],
    limit: {
      facts: { days: smallest("aws_rds_cluster", "backup_retention_period") },
      es: "Fuera de la región, o pasados {days} días, se vuelve a un punto de respaldo, no a un segundo.",
      en: "Outside the region, or after {days} days, one goes back to a backup's point, not to a second.",
    },
  },
  R7: {
    rules: ["R7-CT-02"],
    holds: [
      {
        facts: {
          exports: values("aws_rds_cluster", "enabled_cloudwatch_logs_exports"),
          streams: count("aws_rds_cluster_activity_stream"),
        },
        rules: ["R7-RDS-01"],
        es: "La base entrega {exports} a CloudWatch, y {streams|flujo de actividad lleva|flujos de actividad llevan} cada sentencia fuera del alcance de sus administradores.",
        en: "The database delivers {exports} to CloudWatch, and {streams|activity stream takes|activity streams take} every statement out of its administrators' reach.",
      },
    ],
    limit: {
      facts: { groups: count("aws_rds_cluster_parameter_group") },
      es: "Qué se audita lo dicen parámetros del motor en {groups} grupos: su nombre lo comprueba el motor al aplicar, no un esquema.",
      en: "What is audited is said by engine parameters in {groups} groups: their names are checked by the engine on applying, by no schema.",
    },
  },
  R8: {
    rules: ["R1-RDS-02", "R8-TF-03", "R8-TF-04"],
    holds: [
      {
        facts: {
          guarded: countWhere("aws_rds_cluster", "lifecycle.prevent_destroy", true),
          parameters: count("aws_rds_cluster_parameter_group", "aws_db_parameter_group"),
          versions: values("aws_rds_global_cluster", "engine_version"),
        },
        rules: ["R8-TF-03"],
        es: "Las regiones comparten versión ({versions}) y código de {parameters|grupo|grupos} de parámetros; {guarded|clúster no admite|clústeres no admiten} que Terraform los destruya.",
        en: "Regions share their version ({versions}) and the code of {parameters|parameter group|parameter groups}; {guarded|cluster does|clusters do} not let Terraform destroy them.",
      },
    ],
    limit: {
      facts: { globals: count("aws_rds_global_cluster") },
      es: "Un relevo cambia los papeles de la base global ({globals}) fuera de Terraform: el código se ajusta después, y el plan lo exige.",
      en: "A failover swaps the roles of the global database ({globals}) outside Terraform: code follows afterwards, and the plan demands it.",
    },
  },
  R9: {
    rules: ["R6-RDS-01"],
    holds: [
      {
        facts: {
          protectedOnes: countWhere("aws_rds_cluster", "deletion_protection", true),
          globals: countWhere("aws_rds_global_cluster", "deletion_protection", true),
        },
        rules: ["R9-RDS-01"],
        es: "{protectedOnes|clúster regional y|clústeres regionales y} {globals|global rechazan|globales rechazan} el borrado; quien quite la protección deja antes una huella en la revisión.",
        en: "{protectedOnes|regional cluster and|regional clusters and} {globals|global one refuse|global ones refuse} deletion; whoever lifts it leaves a trace in review first.",
      },
      {
        facts: { tables: countWith("aws_glue_catalog_table", "storage_descriptor") },
        es: "{tables|tabla del catálogo apunta|tablas del catálogo apuntan} a objetos con versiones: la definición se rehace, los datos quedan.",
        en: "{tables|catalogue table points|catalogue tables point} to versioned objects: definitions are made again, data stay.",
      },
    ],
    limit: {
      facts: { connections: count("aws_glue_connection") },
      es: "Cada una de las {connections} conexiones de Glue usa una sola subred: si cae su zona, el trabajo se repite por otra.",
      en: "Each of the {connections} Glue connections uses a single subnet: when its zone is lost, the job runs again by another.",
    },
  },
};
