import { accounts, count, regions } from "../facts/graph-facts";
import { load, rehearsed, setting } from "../facts/settings-facts";
import type { Sentence } from "../sentence";

/** What stands at the head of the report. */
export const CONTEXT: readonly Sentence[] = [
  {
    facts: {
      name: setting("name", ({ environment }) => environment.name),
      stacks: setting("stacks", ({ stacks }) => stacks.stacks.length),
      resources: setting("resources", ({ platform, environment }) =>
        platform.graph.stacks
          .filter(({ name }) => name.startsWith(`${environment.name}-`))
          .reduce((sum, { resources }) => sum + resources.filter(({ mode }) => mode === "managed").length, 0),
      ),
      regions: setting("regions", ({ platform }) => platform.promises.regions),
    },
    es: "KLAP procesa pagos en Chile y lleva su mensajería de transacciones a la nube. Este informe describe el entorno {name}: {resources} recursos en {stacks} estados de Terraform, con la carga en {regions}.",
    en: "KLAP processes payments in Chile and takes its transaction messaging to the cloud. This report describes the environment {name}: {resources} resources in {stacks} Terraform states, with its workload in {regions}.",
  },
  {
    facts: { accounts: accounts("aws_iam_role"), places: regions("aws_iam_role") },
    es: "Las tareas están separadas por cuenta de AWS ({accounts}), en {places}: un error o un intruso en una no alcanza a las demás.",
    en: "Jobs are parted by AWS account ({accounts}), in {places}: a mistake or an intruder in one does not reach the others.",
  },
  {
    facts: {
      peak: load("peakTransactionsPerSecond"),
      bytes: load("messageBytes"),
      fanOut: load("fanOut"),
      days: load("retentionDays"),
    },
    es: "La carga prometida es de {peak} transacciones por segundo en la punta del año, mensajes de {bytes} bytes que leen {fanOut} consumidores, y {days} días para volver a leerlos.",
    en: "The promised load is {peak} transactions per second at the peak of the year, messages of {bytes} bytes read by {fanOut} consumers, and {days} days to read them again.",
  },
  {
    facts: { point: load("recoveryPointSeconds"), time: load("recoveryTimeSeconds") },
    es: "Perder una región puede costar hasta {point} s de trabajo confirmado; la otra debe llevar toda la carga en {time} s.",
    en: "Losing a region may cost up to {point} s of committed work; the other has to carry the whole load within {time} s.",
  },
  {
    facts: {
      all: setting("stacks", ({ stacks }) => stacks.stacks.length),
      stacks: rehearsed("totals.stacks", ({ totals }) => totals.stacks),
      resources: rehearsed("totals.declared", ({ totals }) => totals.declared),
      seconds: rehearsed("seconds", ({ seconds }) => Math.round(seconds)),
    },
    es: "De {all} estados se ensayaron {stacks}, con {resources} recursos: se aplicaron contra nubes emuladas en {seconds} s.",
    en: "Of {all} states {stacks} were rehearsed, with {resources} resources: they were applied to emulated clouds in {seconds} s.",
  },
  {
    facts: {
      changes: rehearsed("totals.secondPlanChanges", ({ totals }) => totals.secondPlanChanges),
      left: rehearsed("totals.stateAfterDestroy", ({ totals }) => totals.stateAfterDestroy),
      secrets: rehearsed("secrets", ({ secrets }) => secrets.length),
      tried: rehearsed("totals.types", ({ totals }) => totals.types),
    },
    evenNothing: true,
    es: "Del ensayo, sobre {tried} tipos de recurso: cambios en el segundo plan, {changes}; recursos que quedaron tras destruir, {left}; secretos fuera de estados sellados, {secrets}.",
    en: "Of the rehearsal, over {tried} resource types: changes in the second plan, {changes}; resources left after the destroy, {left}; secrets outside sealed states, {secrets}.",
  },
];

/** Said in place of the rehearsal's figures where there was none. */
export const NOT_REHEARSED: Sentence = {
  facts: {
    stacks: setting("stacks", ({ stacks }) => stacks.stacks.length),
  },
  es: "No ensayado en esta ejecución: las cifras del ensayo de los {stacks} estados faltan porque no se entregó su resultado.",
  en: "Not rehearsed in this run: figures of a rehearsal of the {stacks} states are missing because its result was not given.",
};

/** Where card data are handled. */
export const SCOPE: readonly Sentence[] = [
  {
    facts: {
      keys: count("aws_kms_key", "aws_kms_replica_key"),
      accounts: accounts("aws_rds_cluster", "aws_ecs_service"),
      regions: regions("aws_rds_cluster", "aws_ecs_service"),
    },
    es: "Los datos de pago entran, se procesan y descansan en la cuenta {accounts}, en {regions}; {keys|clave y réplica separan|claves y réplicas separan} sus usos.",
    en: "Payment data enter, are worked on and rest in the account {accounts} of {regions}; {keys|key parts|keys part} their uses.",
  },
];
