import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { fixtureStack } from "../../fixtures/stack";
import { DatabaseInstances, type DatabaseInstancesProps } from "../../../modules/data/database-instances";
import { OPTIONS, SMALL } from "../../fixtures/database";
import { resourcesOf } from "../../fixtures/resources";

const ZONES = ["sae1-az1", "sae1-az2", "sae1-az3"];
const synth = (props: Partial<DatabaseInstancesProps> = {}): string =>
  JSON.stringify(
    fixtureStack((stack) => {
      new DatabaseInstances(stack, "Instances", {
        ...OPTIONS,
        databaseName: "db",
        cluster: new RdsCluster(stack, "Cluster", { engine: "aurora-postgresql" }),
        zoneIds: ZONES,
        instanceGroupName: "parameters",
        maintenanceWindow: "sun:06:00-sun:07:00",
        monitoringRoleArn: "role",
        ...props,
      });
    }).toTerraform(),
  );
const instancesOf = (json: string): Record<string, unknown>[] =>
  Object.values(resourcesOf(json, "aws_rds_cluster_instance"));

describe("DatabaseInstances", () => {
  it("has one instance in each zone, at an address that follows the zone", () => {
    const json = synth();
    expect(
      Object.entries(resourcesOf(json, "aws_rds_cluster_instance")).map(([name, { availability_zone }]) => [
        name,
        availability_zone,
      ]),
    ).toEqual(
      ["sae1_az1", "sae1_az2", "sae1_az3"].map((zone) => [
        `instances_${zone}`,
        `\${data.aws_availability_zone.instances_zone_${zone}.name}`,
      ]),
    );
    expect(JSON.parse(json)).toHaveProperty(
      "data.aws_availability_zone.instances_zone_sae1_az1.zone_id",
      ZONES[0],
    );
  });

  it("makes them all alike, so that any can become the writer", () => {
    const alike = instancesOf(synth()).map(({ instance_class, promotion_tier }) => [
      instance_class,
      promotion_tier,
    ]);
    expect(alike).toEqual(Array(3).fill(["db.r7g.large", 1]));
  });

  it("lets them scale by themselves where capacity is serverless", () =>
    expect(instancesOf(synth({ capacity: SMALL.capacity }))).toMatchObject(
      Array(3).fill({ instance_class: "db.serverless" }),
    ));

  it("keeps them out of reach, watched, and on one version", () =>
    expect(instancesOf(synth({ zoneIds: ["sae1-az1"] }))).toMatchObject([
      {
        identifier: "db-sae1-az1",
        publicly_accessible: false,
        monitoring_interval: 60,
        monitoring_role_arn: "role",
        auto_minor_version_upgrade: false,
        preferred_maintenance_window: "sun:06:00-sun:07:00",
      },
    ]));

  it.each([[[]], [["sae1-az1", "sae1-az1"]], [[...ZONES, "sae1-az4"]]])("rejects the zones %j", (zoneIds) =>
    expect(() => synth({ zoneIds })).toThrow(
      `Instances: zoneIds must be a list of 1 to 3 different values, got ${JSON.stringify(zoneIds)}`,
    ),
  );
});
