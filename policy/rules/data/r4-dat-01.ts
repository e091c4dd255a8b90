import { keyUseOf, type KeyUse } from "../../../terraform/graph/access/key-use";
import { encryptsLogs } from "../../parts/encrypts-logs";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

/** Types that encrypt data, with what of them is a log. */
const STORES: Readonly<Record<string, readonly string[]>> = {
  aws_athena_workgroup: [],
  aws_db_instance: [],
  aws_dynamodb_table: [],
  aws_glue_data_catalog_encryption_settings: [],
  aws_glue_security_configuration: ["encryption_configuration.cloudwatch_encryption.kms_key_arn"],
  aws_rds_cluster: [],
  aws_rds_cluster_activity_stream: [],
};

export const dataAndLogsHaveTheirOwnKeys: Rule = {
  id: "R4-DAT-01",
  severity: "high",
  area: "data",
  requirements: ["R4"],
  pci: ["3.6.1", "3.7.6"],
  title: "What databases and analytics keep is not under the key of logs, and their logs are",
  why: "a key is for one purpose: under that of logs, the service of logs and everybody who reads logs may decrypt the ledger; under another, no log can be written",
  source: [
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
    "https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: keyUseOf(graph).uses.flatMap((use) => {
      const logs = STORES[use.resource.type];
      return logs === undefined ? [] : [judge(use, logs.includes(use.path))];
    }),
    nothing: "no database and no analytics name a key of these stacks",
  }),
};

function judge({ resource, path, key, because }: KeyUse, isLog: boolean): Judgement {
  const evidence = [...because, { resource: key, path: "policy" }];
  if (encryptsLogs(key) === isLog)
    return passed(resource, `${path} is a key for ${isLog ? "logs" : "data"}`, evidence);
  return failed(
    resource,
    isLog ? `${path} does not admit CloudWatch Logs` : `${path} is a key that CloudWatch Logs may use`,
    evidence,
  );
}
