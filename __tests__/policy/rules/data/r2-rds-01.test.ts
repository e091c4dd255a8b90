import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, databaseStacks } from "../../../fixtures/database-stacks";
const CLUSTER = "aws_rds_cluster.cluster";
import { connectionsArePooled } from "../../../../policy/rules/data/r2-rds-01";

describeRule(connectionsArePooled, databaseStacks(), {
  fails: {
    "nothing bounds its connections": [[DATABASE, "aws_db_proxy_default_target_group.pool", null]],
    "it leads to no cluster of these stacks": [[DATABASE, "aws_db_proxy_target.target", null]],
    [`${DATABASE}/${CLUSTER} does not admit it`]: [
      [DATABASE, "aws_vpc_security_group_ingress_rule.proxy", null],
    ],
    [`${DATABASE}/${CLUSTER} admits ${DATABASE}/aws_security_group.other past it`]: [
      [
        DATABASE,
        "aws_vpc_security_group_ingress_rule.other",
        {
          security_group_id: "${aws_security_group.cluster.id}",
          referenced_security_group_id: "${aws_security_group.other.id}",
        },
      ],
    ],
    "connection_pool_config.max_connections_percent is 91, and must be at most 90": [
      [
        DATABASE,
        "aws_db_proxy_default_target_group.pool",
        { connection_pool_config: { max_connections_percent: 91 } },
      ],
    ],
  },
  passes: {
    "on the bound": [
      [
        DATABASE,
        "aws_db_proxy_default_target_group.pool",
        { connection_pool_config: { max_connections_percent: 90 } },
      ],
    ],
  },
});
