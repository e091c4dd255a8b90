import { objectLockOf } from "../../../terraform/graph/protection/object-lock";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { tagOf } from "../../../terraform/graph/protection/tags-of";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** Hold data whatever their settings say. */
const STORES = ["aws_db_instance", "aws_dynamodb_table", "aws_efs_file_system", "aws_rds_cluster"];

export const dataIsBackedUp: Rule = {
  id: "R6-BKP-01",
  severity: "critical",
  area: "storage",
  requirements: ["R6"],
  pci: ["12.10.1"],
  title:
    "Every database, table, file system and locked store of records is selected by a backup plan of its region",
  why: "a selection by tag or name that matches nothing is no error for AWS Backup: the plan runs, and backs up nothing",
  source: [
    "Security Hub DynamoDB.4, RDS.26, S3.20",
    "https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: [...graph.of(...STORES), ...recordsOf(graph)].map(judge),
    nothing: "nothing here holds data of its own",
  }),
};

/** Locked buckets hold records, unless logs or copies of logs end in them. */
function recordsOf(graph: PlatformGraph): readonly Resource[] {
  const protection = protectionOf(graph);
  const holdsLogs = (bucket: Resource): boolean =>
    protection.to(bucket, "logs-to", "access-logs-to").length > 0 ||
    protection.to(bucket, "replicates-objects").some(({ from }) => protection.to(from, "logs-to").length > 0);
  return graph
    .of("aws_s3_bucket")
    .filter((bucket) => objectLockOf(bucket) !== undefined && !holdsLogs(bucket));
}

function judge(resource: Resource): Judgement {
  const protection = protectionOf(resource.body.graph);
  const covered = protection
    .from(resource, "backed-up-by")
    .filter(({ to }) => protection.from(to, "backs-up-into").length > 0);
  const tag = tagOf(resource, "Backup");
  const undecided = covered.length === 0 && tag.kind === "unknown";
  return new Proof(resource)
    .needs(
      covered.length > 0 ? true : undecided ? undefined : false,
      "no backup plan of its account and region selects it and has a vault",
      { resource, path: "tags.Backup", value: tag.kind === "known" ? tag.value : undefined },
      ...covered.flatMap(({ because }) => because),
    )
    .judgement(`it is backed up by ${covered.map(({ to }) => to.address).join(", ")}`);
}
