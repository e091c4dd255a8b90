import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, DATABASE_THERE, databaseStacks, parameters } from "../../../fixtures/database-stacks";
import { THERE } from "../../../fixtures/kept-stacks";
const CLUSTER = "aws_rds_cluster.cluster";
const PARAMETERS = "aws_rds_cluster_parameter_group.parameters";
import { oneRegionWritesTheLedger } from "../../../../policy/rules/data/r5-rds-01";

describeRule(oneRegionWritesTheLedger, databaseStacks(), {
  fails: {
    "2 of its members are made as writers": [[DATABASE_THERE, CLUSTER, { source_region: null }]],
    "0 of its members are made as writers": [[DATABASE, CLUSTER, { source_region: THERE }]],
    [`${DATABASE_THERE}/${CLUSTER} forwards writes and does not wait until they can be read`]: [
      [DATABASE_THERE, PARAMETERS, parameters({ "apg_write_forward.consistency_mode": "EVENTUAL" })],
    ],
    [`commits of ${DATABASE}/${CLUSTER} do not wait`]: [
      [DATABASE, PARAMETERS, parameters({ synchronous_commit: "off" })],
    ],
    [`${DATABASE}/${CLUSTER} stops writes when its only other region is lost, or asks for less than Aurora takes`]:
      [[DATABASE, PARAMETERS, parameters({ "rds.global_db_rpo": "20" })]],
  },
  passes: {
    "it waits for all regions": [
      [DATABASE, PARAMETERS, parameters({ "apg_write_forward.consistency_mode": "GLOBAL" })],
    ],
    "nothing is forwarded": [
      [DATABASE, CLUSTER, { enable_global_write_forwarding: false }],
      [DATABASE, PARAMETERS, parameters({ "apg_write_forward.consistency_mode": "OFF" })],
    ],
  },
});
