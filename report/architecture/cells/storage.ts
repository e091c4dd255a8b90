/* eslint max-lines: off -- a table of texts, as long as what it speaks of */
import {
  accounts,
  count,
  countBlocks,
  countWhere,
  largest,
  regions,
  smallest,
  values,
} from "../facts/graph-facts";
import type { AreaText } from "./cell-text";

const BUCKETS = count("aws_s3_bucket");

/** Buckets, backups, and the states of Terraform. */
export const STORAGE: AreaText = {
  R1: {
    rules: ["R9-S3-03"],
    holds: [
      {
        facts: {
          replicated: count("aws_s3_bucket_replication_configuration"),
          regions: regions("aws_s3_bucket_replication_configuration"),
        },
        rules: ["R9-S3-03"],
        es: "{replicated|bucket se copia|buckets se copian} a la otra región ({regions}), en ambos sentidos donde ambas escriben: un objeto escrito en una se lee en la otra.",
        en: "{replicated|bucket is|buckets are} copied to the other region ({regions}), both ways where both write: an object written in one is read in the other.",
      },
      {
        facts: { buckets: BUCKETS },
        es: "S3 reparte por sí mismo cada objeto de los {buckets} buckets entre zonas; perder una no quita ningún dato.",
        en: "S3 itself spreads every object of the {buckets} buckets over zones; losing one takes no data away.",
      },
    ],
    limit: {
      facts: {
        minutes: largest(
          "aws_s3_bucket_replication_configuration",
          "rule.destination.replication_time.time.minutes",
        ),
      },
      es: "La copia es asíncrona, con {minutes} minutos como meta: un objeto puede existir un rato en una sola región.",
      en: "Copies are asynchronous, with {minutes} minutes as their target: for a while an object may exist in one region only.",
    },
  },
  R2: {
    rules: ["R9-S3-03"],
    holds: [
      {
        facts: {
          rules: countBlocks("aws_s3_bucket_replication_configuration", "rule.destination.replication_time"),
          alarms: countWhere("aws_cloudwatch_metric_alarm", "metric_name", "ReplicationLatency"),
        },
        es: "S3 crece sin reservar nada; lo que puede atrasarse se mide: {rules|regla de copia|reglas de copia} con control de tiempo y {alarms|alarma|alarmas} de atraso.",
        en: "S3 grows with nothing to reserve; what may fall behind is measured: {rules|replication rule|replication rules} under time control and {alarms|alarm|alarms} of lateness.",
      },
      {
        facts: { metrics: count("aws_s3_bucket_metric") },
        es: "{metrics|métrica|métricas} de solicitudes muestran saturación y errores por bucket.",
        en: "{metrics|request metric|request metrics} show saturation and errors by bucket.",
      },
    ],
    limit: {
      facts: { buckets: BUCKETS },
      es: "El control de tiempo es una meta vigilada, no una promesa: S3 puede frenar prefijos muy activos de cualquiera de los {buckets} buckets.",
      en: "Time control is a watched target, no promise: S3 may slow down busy prefixes of any of the {buckets} buckets.",
    },
  },
  R3: {
    rules: ["R9-S3-01", "R6-BKP-06", "R6-BKP-07"],
    holds: [
      {
        facts: {
          lifecycles: count("aws_s3_bucket_lifecycle_configuration"),
          classes: values("aws_s3_bucket_lifecycle_configuration", "rule.transition.storage_class"),
        },
        es: "{lifecycles|bucket mueve o borra|buckets mueven o borran} sus objetos por regla ({classes}); nadie limpia a mano.",
        en: "{lifecycles|bucket moves or deletes its|buckets move or delete their} objects by rule ({classes}); nobody cleans up by hand.",
      },
      {
        facts: {
          plans: count("aws_backup_plan"),
          tests: count("aws_backup_restore_testing_plan"),
          reports: count("aws_backup_report_plan"),
        },
        rules: ["R6-BKP-06"],
        es: "AWS Backup programa {plans|plan|planes}, prueba restauraciones con {tests|plan|planes} de prueba y entrega {reports|informe|informes} sin intervención.",
        en: "AWS Backup schedules {plans|plan|plans}, tries restores with {tests|test plan|test plans} and delivers {reports|report|reports} with nobody's help.",
      },
    ],
  },
  R4: {
    holds: [
      {
        facts: {
          blocks: count("aws_s3_bucket_public_access_block"),
          accounts: count("aws_s3_account_public_access_block"),
          policies: count("aws_s3_bucket_policy"),
        },
        rules: ["R4-S3-01"],
        es: "{accounts|cuenta cierra|cuentas cierran} el acceso público y {blocks|bucket lo cierra|buckets lo cierran} otra vez; {policies|política exige|políticas exigen} TLS y la propia organización.",
        en: "{accounts|account closes|accounts close} public access and {blocks|bucket closes|buckets close} it once more; {policies|policy demands|policies demand} TLS and the own organization.",
      },
      {
        facts: {
          encrypted: count("aws_s3_bucket_server_side_encryption_configuration"),
          algorithms: values(
            "aws_s3_bucket_server_side_encryption_configuration",
            "rule.apply_server_side_encryption_by_default.sse_algorithm",
          ),
          owners: values("aws_s3_bucket_ownership_controls", "rule.object_ownership"),
        },
        rules: ["R4-ENC-01"],
        es: "{encrypted|bucket cifra|buckets cifran} al escribir ({algorithms}) y el dueño del bucket lo es de cada objeto ({owners}): no hay ACL que abra uno.",
        en: "{encrypted|bucket encrypts|buckets encrypt} on writing ({algorithms}), and the bucket's owner owns every object ({owners}): there is no ACL to open one.",
      },
    ],
    limit: {
      facts: { keys: count("aws_kms_key") },
      es: "Cifrar el disco, con cualquiera de las {keys} claves, no vuelve ilegible el número de tarjeta para quien puede leer el objeto: PCI DSS pide protegerlo además en el dato.",
      en: "Encryption at rest, by any of the {keys} keys, does not make a card number unreadable to whoever may read the object: PCI DSS asks that the datum be protected as well.",
    },
  },
  R5: {
    rules: ["R9-S3-01", "R9-S3-02"],
    holds: [
      {
        facts: {
          versioned: countWhere("aws_s3_bucket_versioning", "versioning_configuration.status", "Enabled"),
          locked: count("aws_s3_bucket_object_lock_configuration"),
        },
        rules: ["R9-S3-01", "R9-S3-02"],
        es: "Lo escrito no cambia: {versioned|bucket conserva|buckets conservan} cada versión y {locked|la bloquea|la bloquean} hasta que vence su plazo.",
        en: "What is written does not change: {versioned|bucket keeps|buckets keep} every version, and {locked|locks|lock} it until its term ends.",
      },
    ],
    limit: {
      facts: { buckets: BUCKETS },
      es: "Cada objeto de los {buckets} buckets es atómico por sí solo: S3 no une varios en una transacción.",
      en: "Each object of the {buckets} buckets is atomic by itself: S3 joins no several into one transaction.",
    },
  },
  R6: {
    holds: [
      {
        facts: {
          vaults: count("aws_backup_vault"),
          accounts: accounts("aws_backup_vault"),
          copies: countBlocks("aws_backup_plan", "rule.copy_action"),
        },
        rules: ["R6-BKP-01", "R6-BKP-02", "R6-BKP-03"],
        es: "{vaults|bóveda|bóvedas} en las cuentas {accounts} reciben los respaldos, con {copies|acción|acciones} de copia hacia otra región u otra cuenta.",
        en: "{vaults|vault|vaults} in the accounts {accounts} take the backups, with {copies|copy action|copy actions} to another region or another account.",
      },
      {
        facts: {
          locks: count("aws_backup_vault_lock_configuration"),
          tests: count("aws_backup_restore_testing_selection"),
        },
        rules: ["R6-BKP-04"],
        es: "{locks|bóveda está cerrada|bóvedas están cerradas} contra borrado, y {tests|selección prueba|selecciones prueban} de forma programada que se puede restaurar.",
        en: "{locks|vault is|vaults are} locked against deletion, and {tests|selection tries|selections try} on a schedule that it can be restored.",
      },
    ],
    limit: {
      facts: {
        plans: count("aws_backup_plan"),
        retention: largest("aws_backup_plan", "rule.lifecycle.delete_after"),
      },
      es: "Las copias de los {plans} planes vuelven a un punto, no a un segundo, y viven como máximo {retention} días.",
      en: "Copies of the {plans} plans go back to a point, not to a second, and live for {retention} days at most.",
    },
  },
  R7: {
    rules: ["R7-CT-02", "R7-CT-03"],
    holds: [
      {
        facts: {
          logging: count("aws_s3_bucket_logging"),
          selectors: countBlocks("aws_cloudtrail", "advanced_event_selector"),
        },
        rules: ["R7-CT-02"],
        es: "{logging|bucket anota|buckets anotan} sus accesos y la traza de la organización los lee con {selectors|selector|selectores} de eventos.",
        en: "{logging|bucket writes down|buckets write down} who reads them, and the organization's trail with {selectors|event selector|event selectors}.",
      },
      {
        facts: { inventories: count("aws_s3_bucket_inventory") },
        es: "{inventories|inventario lista|inventarios listan} qué hay, con qué cifrado y hasta cuándo está bloqueado.",
        en: "{inventories|inventory lists|inventories list} what is there, how it is encrypted and how long it is locked.",
      },
    ],
    limit: {
      facts: { logging: count("aws_s3_bucket_logging") },
      es: "Los registros de acceso de {logging} buckets llegan sin garantía de entrega: la prueba es CloudTrail.",
      en: "Access logs of {logging} buckets arrive with no promise of delivery: the proof is CloudTrail.",
    },
  },
  R8: {
    rules: ["R8-TF-02", "R8-TF-03"],
    holds: [
      {
        facts: { buckets: BUCKETS, guarded: countWhere("aws_s3_bucket", "lifecycle.prevent_destroy", true) },
        rules: ["R8-TF-03"],
        es: "Un solo constructo emite cada bucket con sus acompañantes; {guarded} de {buckets} no pueden destruirse desde Terraform.",
        en: "One construct makes each bucket with its companions; {guarded} of {buckets} cannot be destroyed by Terraform.",
      },
    ],
    limit: {
      facts: { policies: count("aws_organizations_policy") },
      es: "Terraform no frena a la consola: eso lo hacen las {policies} políticas de la organización.",
      en: "Terraform does not stop the console: the organization's {policies} policies do.",
    },
  },
  R9: {
    rules: ["R9-CLS-01", "R6-BKP-04"],
    holds: [
      {
        facts: {
          locked: count("aws_s3_bucket_object_lock_configuration"),
          modes: values("aws_s3_bucket_object_lock_configuration", "rule.default_retention.mode"),
          least: smallest("aws_s3_bucket_object_lock_configuration", "rule.default_retention.days"),
          most: largest("aws_s3_bucket_object_lock_configuration", "rule.default_retention.days"),
        },
        rules: ["R9-S3-02"],
        es: "{locked|bucket retiene|buckets retienen} cada objeto entre {least} y {most} días ({modes}) y nadie, ni el usuario raíz, lo acorta.",
        en: "{locked|bucket retains|buckets retain} every object for {least} to {most} days ({modes}), and nobody, root user included, shortens that.",
      },
      {
        facts: { expiring: countBlocks("aws_s3_bucket_lifecycle_configuration", "rule.expiration") },
        es: "La retención también termina: {expiring|regla borra|reglas borran} lo que ya nada exige guardar.",
        en: "Retention ends as well: {expiring|rule deletes|rules delete} what nothing demands any more.",
      },
    ],
    limit: {
      facts: { most: largest("aws_s3_bucket_object_lock_configuration", "rule.default_retention.days") },
      es: "Un bloqueo de {most} días no se deshace: un plazo equivocado sobre datos de tarjeta choca con PCI DSS.",
      en: "A lock of {most} days cannot be undone: a wrong term on card data is at odds with PCI DSS.",
    },
  },
};
