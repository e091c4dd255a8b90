import { connectionsAreBounded } from "../../../../policy/rules/data/r2-rds-01";
import { DATABASE, databaseStacks, parameters, PROGRAMS } from "../../../fixtures/database-stacks";
import { describeRule } from "../../../fixtures/describe-rule";

const FUNCTION = "aws_lambda_function.job";
const TARGET = "aws_appautoscaling_target.ledger";
const SERVICE = "aws_ecs_service.ledger";
const SERVERLESS = { instance_class: "db.serverless" };
const instances = (change: object) =>
  ["az1", "az2"].map((zone) => [DATABASE, `aws_rds_cluster_instance.${zone}`, change as never] as const);

// 18 tasks of 4 connections and 20 executions, twice, are 184; nine tenths of an xlarge's 3332 are 2998.
describeRule(connectionsAreBounded, databaseStacks(), {
  fails: {
    "programs may open 3000 connections, and nine tenths of 3332 are for them": [
      [PROGRAMS, TARGET, { max_capacity: 370 }],
    ],
    "programs may open 184 connections, and nine tenths of 200 are for them": [
      [DATABASE, "aws_rds_cluster_parameter_group.parameters", parameters({ max_connections: "200" })],
    ],
    "programs may open 184 connections, and nine tenths of 184 are for them": [
      ...instances(SERVERLESS),
      [
        DATABASE,
        "aws_rds_cluster.cluster",
        { serverlessv2_scaling_configuration: { min_capacity: 1, max_capacity: 1 } },
      ],
    ],
    [`any number of ${PROGRAMS}/${FUNCTION} may run`]: [
      [PROGRAMS, FUNCTION, { reserved_concurrent_executions: -1 }],
    ],
    [`how many connections ${PROGRAMS}/${SERVICE} opens is not said`]: [
      [
        PROGRAMS,
        "aws_ecs_task_definition.ledger",
        {
          container_definitions: JSON.stringify([
            {
              environment: [
                {
                  name: "DATABASE_HOST",
                  value: "${data.terraform_remote_state.database.outputs.contract.v1.endpoint}",
                },
              ],
            },
          ]),
        },
      ],
    ],
  },
  passes: {
    "on the bound": [
      [PROGRAMS, TARGET, { max_capacity: 369 }],
      [PROGRAMS, FUNCTION, { reserved_concurrent_executions: 23 }],
    ],
    "as many tasks as desired where nothing scales": [
      [PROGRAMS, TARGET, null],
      [PROGRAMS, SERVICE, { desired_count: 369 }],
    ],
  },
  unknown: {
    "how many connections it admits is not known": instances({ instance_class: "${var.class}" }),
    [`what ${PROGRAMS}/${FUNCTION} opens is not known`]: [
      [PROGRAMS, FUNCTION, { reserved_concurrent_executions: "${var.executions}" }],
    ],
  },
});
