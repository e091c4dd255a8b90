import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, DATABASE_THERE, databaseStacks, parameters } from "../../../fixtures/database-stacks";
const CLUSTER = "aws_rds_cluster.cluster";
const PARAMETERS = "aws_rds_cluster_parameter_group.parameters";
import { databaseSpeaksTlsOnly } from "../../../../policy/rules/data/r4-rds-02";

describeRule(databaseSpeaksTlsOnly, databaseStacks(), {
  fails: {
    "rds.force_ssl is not set, and must be 1": [
      [DATABASE_THERE, PARAMETERS, parameters({ "rds.force_ssl": null })],
    ],
    "rds.force_ssl must be 1": [[DATABASE_THERE, PARAMETERS, parameters({ "rds.force_ssl": "0" })]],
    "ssl_min_protocol_version must be TLSv1.2 or TLSv1.3": [
      [DATABASE, PARAMETERS, parameters({ ssl_min_protocol_version: "TLSv1.1" })],
    ],
    "it has no parameter group of its own": [
      [DATABASE_THERE, CLUSTER, { db_cluster_parameter_group_name: null }],
    ],
    "require_tls is false, and must be true": [[DATABASE, "aws_db_proxy.proxy", { require_tls: false }]],
  },
  passes: { "newer TLS": [[DATABASE, PARAMETERS, parameters({ ssl_min_protocol_version: "TLSv1.3" })]] },
  unknown: {
    "its parameter group is not in these stacks": [
      [DATABASE, CLUSTER, { db_cluster_parameter_group_name: "${var.group}" }],
    ],
  },
});
