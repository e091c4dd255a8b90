import { describeRule } from "../../../fixtures/describe-rule";
import { ANALYTICS, analyticsStacks } from "../../../fixtures/analytics-stacks";
import { glueRunsInEveryZone } from "../../../../policy/rules/data/r1-glu-01";

const NETWORK = "physical_connection_requirements";
const CONNECTION = "aws_glue_connection.zone0";
const only = (...zones: readonly number[]): never =>
  zones.map((zone) => `\${aws_glue_connection.zone${zone}.name}`) as never;

describeRule(glueRunsInEveryZone, analyticsStacks(), {
  fails: {
    "its connections stand in 2 zones, and must stand in 3": [
      [ANALYTICS, "aws_glue_job.etl", { connections: only(0, 1, 1) }],
    ],
    "it has no connection, and runs outside of the platform's networks": [
      [ANALYTICS, "aws_glue_job.etl", { connections: null }],
    ],
    "it names no subnet": [[ANALYTICS, CONNECTION, { [NETWORK]: { subnet_id: null } }]],
    "it names no security group": [[ANALYTICS, CONNECTION, { [NETWORK]: { security_group_id_list: null } }]],
    "it names no zone, without which Glue refuses it": [
      [ANALYTICS, CONNECTION, { [NETWORK]: { availability_zone: null } }],
    ],
    "connection_properties.JDBC_ENFORCE_SSL is not set, and must be true": [
      [ANALYTICS, CONNECTION, { connection_type: null }],
    ],
    "it reads a bucket from outside of the platform's networks": [
      [ANALYTICS, "aws_glue_crawler.crawler", { s3_target: [{ path: "s3://results-sa-east-1/" }] as never }],
    ],
  },
  passes: {
    "another order of zones": [[ANALYTICS, "aws_glue_job.etl", { connections: only(2, 1, 0) }]],
    "a database that is reached by TLS": [
      [
        ANALYTICS,
        CONNECTION,
        { connection_type: "JDBC", connection_properties: { JDBC_ENFORCE_SSL: "true" } },
      ],
    ],
  },
});
