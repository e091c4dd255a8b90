import { once } from "../../../terraform/graph/once";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { vaultsAt } from "../../../terraform/graph/protection/backup-edges";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** What a vault itself reports; failed jobs come by their metric, since their event is deprecated. */
const EVENTS = ["COPY_JOB_FAILED", "RESTORE_JOB_COMPLETED"];
const METRICS = ["NumberOfBackupJobsFailed", "NumberOfCopyJobsFailed"];

export const failedBackupsAreTold: Rule = {
  id: "R6-BKP-08",
  severity: "medium",
  area: "storage",
  requirements: ["R6", "R7"],
  pci: ["10.7.2"],
  title: "Failed backups, copies and restores of every vault reach a topic that somebody reads",
  why: "a plan whose jobs fail looks like one whose jobs succeed, until the day of the restore",
  source: [
    "https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-notifications.html",
    "https://docs.aws.amazon.com/aws-backup/latest/devguide/cloudwatch.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_backup_vault").map((vault) => judge(vault, graph)),
    nothing: "there is no vault",
  }),
};

function judge(vault: Resource, graph: PlatformGraph): Judgement {
  const [notifications] = graph
    .of("aws_backup_vault_notifications")
    .filter(({ body }) => vaultsAt(body, "backup_vault_name").includes(vault));
  const proof = new Proof(vault).needs(notifications !== undefined, "it tells nobody of failed jobs");
  if (notifications !== undefined) {
    const { body } = notifications;
    const events = body.texts("backup_vault_events");
    const missing = EVENTS.filter((event) => !events.includes(event));
    proof.needs(
      missing.length === 0,
      `it does not tell of ${missing.join(", ")}`,
      ...(events.length > 0 ? [show(body, "backup_vault_events")] : [{ resource: notifications }]),
    );
    addTopic(proof, notifications, "sns_topic_arn");
  }
  if (protectionOf(graph).to(vault, "backs-up-into").length > 0)
    for (const metric of METRICS) addAlarm(proof, vault, metric);
  return proof.judgement("its failed jobs reach a topic that somebody reads");
}

/** Alarms of AWS Backup that act, by account, region, metric and vault. */
const backupAlarms = once((graph: PlatformGraph): ReadonlyMap<string, Resource> => {
  const alarms = graph
    .of("aws_cloudwatch_metric_alarm")
    .filter(({ body }) => body.text("namespace") === "AWS/Backup" && body.flag("actions_enabled") !== false);
  return new Map(
    alarms.map((alarm) => [
      alarmKey(alarm, alarm.body.text("metric_name"), alarm.body.text("dimensions.BackupVaultName")),
      alarm,
    ]),
  );
});

function alarmKey(
  { account, region }: Resource,
  metric: string | undefined,
  vault: string | undefined,
): string {
  return [account, region, metric, vault].join("\n");
}

function addAlarm(proof: Proof, vault: Resource, metric: string): void {
  const found = backupAlarms(vault.body.graph).get(alarmKey(vault, metric, vault.body.text("name")));
  proof.needs(found !== undefined, `no alarm in its account and region watches ${metric}`);
  if (found !== undefined) addTopic(proof, found, "alarm_actions");
}

/** The topic must be one of the graph, and have a reader. */
function addTopic(proof: Proof, resource: Resource, path: string): void {
  const { body } = resource;
  const [topic] = body.targets(path).filter(({ type }) => type === "aws_sns_topic");
  const evidence: readonly Evidence[] = [
    show(body, path),
    ...(topic === undefined ? [] : [{ resource: topic }]),
  ];
  proof.needs(
    topic === undefined ? (body.raw(path).length > 0 ? undefined : false) : hasReader(topic),
    topic === undefined ? `${path} leads to no topic of these stacks` : `nobody reads ${topic.address}`,
    ...evidence,
  );
}

function hasReader(topic: Resource): boolean {
  return topic.body.graph.pointingAt(topic, "aws_sns_topic_subscription", "topic_arn").length > 0;
}
