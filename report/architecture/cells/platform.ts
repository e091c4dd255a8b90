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
} from "../facts/graph-facts";
import { load, setting } from "../facts/settings-facts";
import type { AreaText } from "./cell-text";

const ROLES = count("aws_iam_role");
const STACKS = setting("stacks", ({ stacks }) => stacks.stacks.length);

/** Accounts, identities, keys, secrets, logs, and Terraform itself. */
export const PLATFORM: AreaText = {
  R1: {
    rules: ["R4-KMS-03", "R4-SEC-01", "R7-CT-01"],
    holds: [
      {
        facts: {
          keys: count("aws_kms_key"),
          replicas: count("aws_kms_replica_key"),
          secrets: countWith("aws_secretsmanager_secret", "replica"),
        },
        rules: ["R4-KMS-03"],
        es: "{keys|clave|claves} y {replicas|réplica|réplicas} dejan a cada región descifrar sin la otra; {secrets|secreto tiene|secretos tienen} copia allá.",
        en: "{keys|key|keys} and {replicas|replica|replicas} let each region decrypt without the other; {secrets|secret has|secrets have} a copy there.",
      },
      {
        facts: {
          alarms: count("aws_cloudwatch_metric_alarm"),
          regions: regions("aws_cloudwatch_metric_alarm"),
        },
        es: "{alarms|alarma vigila|alarmas vigilan} desde {regions}: la caída de una región no apaga la vigilancia de la otra.",
        en: "{alarms|alarm watches|alarms watch} from {regions}: the loss of one region does not blind the other.",
      },
    ],
    limit: {
      facts: { roles: ROLES, seconds: load("recoveryTimeSeconds") },
      es: "Crear o cambiar cualquiera de los {roles} roles depende de un plano de control que no es regional: recuperar en {seconds} s usa solo lo que ya está.",
      en: "Making or changing any of the {roles} roles rests on a control plane that is not regional: recovering within {seconds} s uses only what is there.",
    },
  },
  R2: {
    holds: [
      {
        facts: {
          alarms: count("aws_cloudwatch_metric_alarm"),
          composite: count("aws_cloudwatch_composite_alarm"),
          dashboards: count("aws_cloudwatch_dashboard"),
        },
        rules: ["R2-ALM-01"],
        es: "La saturación se ve antes de que duela: {alarms|alarma|alarmas}, {composite|alarma compuesta|alarmas compuestas} y {dashboards|tablero|tableros}.",
        en: "Saturation is seen before it hurts: {alarms|alarm|alarms}, {composite|composite alarm|composite alarms} and {dashboards|dashboard|dashboards}.",
      },
      {
        facts: {
          peak: load("peakTransactionsPerSecond"),
          growth: setting(
            "load.yearlyGrowth",
            ({ environment }) => environment.load && Math.round(environment.load.yearlyGrowth * 100),
          ),
        },
        rules: [],
        es: "La carga prometida es un dato: punta de {peak} transacciones por segundo que crece {growth} % al año.",
        en: "The promised load is a setting: a peak of {peak} transactions per second that grows by {growth} % a year.",
      },
    ],
    limit: {
      facts: { peak: load("peakTransactionsPerSecond") },
      es: "Las cuotas que AWS debe conceder para {peak} transacciones por segundo se piden; concederlas no depende de este código.",
      en: "The quotas that AWS has to grant for {peak} transactions per second are asked for; granting them is not this code's.",
    },
  },
  R3: {
    rules: ["R4-GRD-01", "R7-GOV-01"],
    holds: [
      {
        facts: {
          detectors: count("aws_guardduty_detector"),
          members: values("aws_guardduty_organization_configuration", "auto_enable_organization_members"),
        },
        rules: ["R4-GRD-01"],
        es: "Una cuenta nueva nace vigilada: {detectors|detector de GuardDuty incluye|detectores de GuardDuty incluyen} a los miembros sin que nadie lo pida ({members}).",
        en: "A new account is born watched: {detectors|GuardDuty detector takes|GuardDuty detectors take} members in without being asked ({members}).",
      },
      {
        facts: { rules: count("aws_cloudwatch_event_rule"), topics: count("aws_sns_topic") },
        rules: ["R3-HLT-01"],
        es: "{rules|regla lleva|reglas llevan} avisos, los de AWS Health entre ellos, a {topics|tema|temas} que alguien lee.",
        en: "{rules|rule carries|rules carry} news, AWS Health's among them, to {topics|topic|topics} that somebody reads.",
      },
    ],
    limit: {
      facts: { subscriptions: count("aws_sns_topic_subscription") },
      es: "Las {subscriptions} suscripciones avisan; quién acude y cuándo lo dispone la operación de KLAP.",
      en: "The {subscriptions} subscriptions tell; who comes and when is up to KLAP's operations.",
    },
  },
  R4: {
    holds: [
      {
        facts: {
          policies: count("aws_organizations_policy"),
          roles: ROLES,
          bounded: countWith("aws_iam_role", "permissions_boundary"),
        },
        rules: ["R4-ORG-01", "R4-IAM-04"],
        es: "{policies|política|políticas} de la organización fijan lo que nadie puede hacer; {bounded} de {roles} roles tienen además un límite de permisos.",
        en: "{policies|policy|policies} of the organization say what nobody may do; {bounded} of {roles} roles have a permissions boundary as well.",
      },
      {
        facts: {
          users: count("aws_iam_user", "aws_iam_access_key"),
          assignments: count("aws_ssoadmin_account_assignment"),
        },
        rules: ["R4-IAM-02"],
        evenNothing: true,
        es: "Las personas entran por Identity Center ({assignments} asignaciones a grupos); usuarios y claves de IAM: {users}.",
        en: "People come in by Identity Center ({assignments} assignments to groups); IAM users and access keys: {users}.",
      },
      {
        facts: {
          keys: countWhere("aws_kms_key", "enable_key_rotation", true),
          secrets: count("aws_secretsmanager_secret"),
        },
        rules: ["R4-KMS-01", "R4-SEC-02"],
        es: "{keys|clave rota|claves rotan} por sí solas y {secrets|secreto entra|secretos entran} por referencia: ninguno está escrito en el código.",
        en: "{keys|key rotates|keys rotate} without help, and {secrets|secret comes|secrets come} in by reference: none is written in code.",
      },
    ],
    limit: {
      facts: { groups: count("aws_identitystore_group", "aws_ssoadmin_permission_set") },
      es: "La fuerza del segundo factor de quienes usan los {groups} grupos y permisos vive en el proveedor de identidad, fuera de este código.",
      en: "How strong the additional factor is of those who use the {groups} groups and permission sets lives with the identity provider, outside this code.",
    },
  },
  R5: {
    rules: ["R7-CT-01"],
    holds: [
      {
        facts: {
          trails: countWhere("aws_cloudtrail", "enable_log_file_validation", true),
          keys: count("aws_kms_key"),
        },
        rules: ["R7-CT-01"],
        es: "{trails|traza firma|trazas firman} sus archivos en cadena: borrar o alterar un registro se nota. Las {keys} claves dejan firmar y cifrar sin salir de AWS.",
        en: "{trails|trail signs|trails sign} its files in a chain: deleting or altering a record shows. The {keys} keys sign and encrypt without leaving AWS.",
      },
    ],
    limit: {
      facts: { trails: count("aws_cloudtrail") },
      es: "{trails|traza prueba|trazas prueban} quién hizo qué, no que un pago ocurra una sola vez.",
      en: "{trails|trail proves|trails prove} who did what, not that a payment happens a single time.",
    },
  },
  R6: {
    rules: ["R4-KMS-01", "R8-TF-02"],
    holds: [
      {
        facts: {
          days: smallest("aws_kms_key", "deletion_window_in_days"),
          keys: count("aws_kms_key"),
          settings: count("aws_backup_region_settings"),
        },
        rules: ["R4-KMS-01"],
        es: "Una clave perdida es un respaldo perdido: borrar cualquiera de {keys} exige esperar {days} días, y {settings|ajuste regional dice|ajustes regionales dicen} qué respalda AWS Backup.",
        en: "A lost key is a lost backup: deleting any of {keys} means waiting {days} days, and {settings|regional setting says|regional settings say} what AWS Backup covers.",
      },
    ],
    limit: {
      facts: { keys: count("aws_kms_key") },
      es: "El material de las {keys} claves no se puede exportar ni respaldar: lo custodia AWS.",
      en: "The material of the {keys} keys can be neither exported nor backed up: AWS keeps it.",
    },
  },
  R7: {
    holds: [
      {
        facts: {
          trails: countWhere("aws_cloudtrail", "is_organization_trail", true),
          recorders: count("aws_config_configuration_recorder"),
          accounts: accounts("aws_config_configuration_recorder"),
        },
        rules: ["R7-CT-01"],
        es: "{trails|traza cubre|trazas cubren} toda la organización y {recorders|grabador de Config anota|grabadores de Config anotan} cada cambio en {accounts}.",
        en: "{trails|trail covers|trails cover} the whole organization, and {recorders|Config recorder writes down|Config recorders write down} every change in {accounts}.",
      },
      {
        facts: {
          standards: count(
            "aws_securityhub_standards_subscription",
            "aws_securityhub_configuration_policy",
            "aws_config_organization_conformance_pack",
          ),
          analyzers: count("aws_accessanalyzer_analyzer"),
          masks: count("aws_cloudwatch_log_account_policy"),
        },
        es: "Security Hub y Config miden contra {standards|conjunto|conjuntos} de controles, {analyzers|analizador busca|analizadores buscan} accesos abiertos y {masks|política oculta|políticas ocultan} datos de tarjeta en los registros.",
        en: "Security Hub and Config measure against {standards|set|sets} of controls, {analyzers|analyzer looks|analyzers look} for open access, and {masks|policy masks|policies mask} card data in logs.",
      },
    ],
    limit: {
      facts: { masks: count("aws_cloudwatch_log_account_policy") },
      es: "Las {masks} políticas ocultan desde que se activan: lo anterior queda como se escribió.",
      en: "The {masks} policies mask from when they are switched on: what is older stays as it was written.",
    },
  },
  R8: {
    holds: [
      {
        facts: { stacks: STACKS, waves: setting("waves", ({ stacks }) => stacks.waves.length) },
        rules: ["R8-TF-01", "R8-TF-02"],
        es: "{stacks|estado separado se aplica|estados separados se aplican} en {waves} oleadas, cada uno con su cuenta fijada, su bloqueo y sus versiones exactas.",
        en: "{stacks|separate state is|separate states are} applied in {waves} waves, each with its account pinned, its lock and its exact versions.",
      },
      {
        facts: { rules: setting("rules", ({ standings }) => standings.size) },
        es: "{rules|regla juzga|reglas juzgan} el grafo completo en cada cambio, antes de que algo llegue a AWS.",
        en: "{rules|rule judges|rules judge} the whole graph on every change, before anything reaches AWS.",
      },
    ],
    limit: {
      facts: { stacks: STACKS },
      es: "Lo que se cambia fuera de los {stacks} estados se ve recién en el siguiente plan.",
      en: "What is changed outside the {stacks} states shows only in the next plan.",
    },
  },
  R9: {
    rules: ["R7-LOG-01", "R4-SEC-01"],
    holds: [
      {
        facts: {
          groups: count("aws_cloudwatch_log_group"),
          least: smallest("aws_cloudwatch_log_group", "retention_in_days"),
          most: largest("aws_cloudwatch_log_group", "retention_in_days"),
        },
        rules: ["R7-LOG-01"],
        es: "{groups|grupo de registros guarda|grupos de registros guardan} entre {least} y {most} días: ni para siempre ni menos de lo debido.",
        en: "{groups|log group keeps|log groups keep} between {least} and {most} days: neither for ever nor less than due.",
      },
      {
        facts: {
          secrets: count("aws_secretsmanager_secret"),
          days: smallest("aws_secretsmanager_secret", "recovery_window_in_days"),
        },
        es: "Un secreto borrado, de {secrets}, vuelve durante al menos {days} días.",
        en: "A deleted secret, of {secrets}, comes back for at least {days} days.",
      },
    ],
    limit: {
      facts: { days: largest("aws_config_retention_configuration", "retention_period_in_days") },
      es: "El historial de Config vence a los {days} días: después quedan solo los archivos que entregó.",
      en: "Config's history ends after {days} days: after that only the files that it delivered remain.",
    },
  },
};
