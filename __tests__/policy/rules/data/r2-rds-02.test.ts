import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE_THERE, databaseStacks } from "../../../fixtures/database-stacks";
import { globalMembersScaleByPlan } from "../../../../policy/rules/data/r2-rds-02";

describeRule(globalMembersScaleByPlan, databaseStacks(), {
  fails: {
    "its readers are to be added by scaling, which does not work on a secondary": [
      [
        DATABASE_THERE,
        "aws_appautoscaling_target.readers",
        { service_namespace: "rds", resource_id: "cluster:payments-us-east-1" },
      ],
    ],
  },
  passes: {
    "something else scales": [
      [
        DATABASE_THERE,
        "aws_appautoscaling_target.readers",
        { service_namespace: "ecs", resource_id: "service/a/b" },
      ],
    ],
  },
});
