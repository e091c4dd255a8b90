import { describeRule } from "../../../fixtures/describe-rule";
import { DATABASE, databaseStacks } from "../../../fixtures/database-stacks";
import { HERE } from "../../../fixtures/kept-stacks";
import { databaseSurvivesAZone } from "../../../../policy/rules/data/r1-rds-02";

describeRule(databaseSurvivesAZone, databaseStacks(), {
  fails: {
    "its subnets stand in 2 zones, and must stand in 3": [
      [`prod-payments-${HERE}-vpc`, "aws_subnet.az3", { availability_zone_id: "az2" }],
    ],
    "two of its instances are told to stand in one zone": [
      [DATABASE, "aws_rds_cluster_instance.az2", { availability_zone: "az1" }],
    ],
    "its instances differ in size, so that a smaller one may take over": [
      [DATABASE, "aws_rds_cluster_instance.az2", { instance_class: "db.r7g.large" }],
    ],
    "promotion_tier is 2, and must be 0 or 1": [
      [DATABASE, "aws_rds_cluster_instance.az2", { promotion_tier: 2 }],
    ],
  },
  passes: { "first of all": [[DATABASE, "aws_rds_cluster_instance.az2", { promotion_tier: 0 }]] },
  unknown: {
    "its subnets stand in 2 zones, and must stand in 3": [
      [`prod-payments-${HERE}-vpc`, "aws_subnet.az3", { availability_zone_id: "${var.zone}" }],
    ],
  },
});
