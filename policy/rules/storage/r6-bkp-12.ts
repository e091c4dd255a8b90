import type { ProtectionEdge } from "../../../terraform/graph/protection/protection";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** What the switches of a region call the types. */
const SWITCHES: Readonly<Record<string, string>> = {
  aws_db_instance: "RDS",
  aws_dynamodb_table: "DynamoDB",
  aws_ebs_volume: "EBS",
  aws_efs_file_system: "EFS",
  aws_rds_cluster: "Aurora",
  aws_s3_bucket: "S3",
};

export const regionsBackUpWhatPlansSelect: Rule = {
  id: "R6-BKP-12",
  severity: "high",
  area: "storage",
  requirements: ["R6"],
  pci: ["12.10.1"],
  title:
    "AWS Backup is switched on, in its account and region, for the type of everything that a plan selects",
  why: "a plan that selects by tag skips types that are off in the region, without a failed job",
  source: ["https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: protectionOf(graph)
      .edges.filter(({ kind }) => kind === "backed-up-by")
      .map(judge),
    nothing: "nothing is backed up",
  }),
};

function judge({ from, because }: ProtectionEdge): Judgement {
  const settings = from.body.graph
    .of("aws_backup_region_settings")
    .find(({ account, region }) => account === from.account && region === from.region);
  const name = SWITCHES[from.type] ?? from.type;
  const proof = new Proof(from).needs(
    settings !== undefined,
    "nothing says which types are backed up in its account and region",
    ...because,
  );
  if (settings === undefined) return proof.judgement("");
  const path = `resource_type_opt_in_preference.${name}`;
  const value = settings.body.value(path);
  return proof
    .needs(
      value.kind === "unknown" ? undefined : settings.body.flag(path) === true,
      `${name} is not backed up in ${from.region ?? "its region"}`,
      ...because,
      show(settings.body, path),
    )
    .judgement(`${name} is backed up in ${from.region ?? "its region"}`);
}
