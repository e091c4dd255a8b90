import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { databaseEnvironment, SMALL } from "../fixtures/database";
import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";

const [HOME, AWAY] = ["prod-payments-sa-east-1-database", "prod-payments-us-east-1-database"];
const environment = databaseEnvironment();
const switchedOver = databaseEnvironment({ writerRegion: "us-east-1" });
const count = (json: string, type: string): number => Object.keys(resourcesOf(json, type)).length;

describe("the layer database", () => {
  it("stands in the data tier of every zone, with an instance in as many as chosen", () => {
    const json = stackJson(environment, HOME);
    const [subnets] = Object.values(resourcesOf(json, "aws_db_subnet_group"));
    expect(subnets!.subnet_ids).toEqual(
      ["sae1-az1", "sae1-az2", "sae1-az3"].map(
        (zone) =>
          `\${data.terraform_remote_state.payments_sa_east_1_vpc.outputs.contract.v1.subnetIds["data-${zone}"]}`,
      ),
    );
    expect(count(json, "aws_rds_cluster_instance")).toBe(3);
    expect(count(stackJson(databaseEnvironment({ options: SMALL }), HOME), "aws_rds_cluster_instance")).toBe(
      1,
    );
  });

  it("encrypts with its own region's keys", () =>
    expect(stackJson(environment, AWAY)).toHaveResourceWithProperties(RdsCluster, {
      kms_key_id:
        '${data.terraform_remote_state.payments_us_east_1_keys.outputs.contract.v1.keyArns["data"]}',
    }));

  it("comes after the writer's, which comes after global database and secret only", () => {
    const others = (stack: string): string[] =>
      stackReads(environment, stack).filter((read) => /database/.test(read));
    expect(others(HOME)).toEqual([
      "prod-payments-global-database-global",
      "prod-payments-sa-east-1-database-secret",
    ]);
    expect(others(AWAY)).toEqual([...others(HOME), HOME]);
  });

  it("follows whichever region writes", () => expect(stackReads(switchedOver, HOME)).toContain(AWAY));

  it("reads the state of no other region, so that a survivor needs none", () => {
    const { data } = JSON.parse(stackJson(environment, AWAY)) as {
      data: { terraform_remote_state: Record<string, object> };
    };
    expect(Object.keys(data.terraform_remote_state)).toEqual([
      "payments_us_east_1_keys",
      "payments_us_east_1_vpc",
    ]);
  });

  it.each([HOME, AWAY])("gives %s the same resources whoever writes", (stack) => {
    const addresses = (json: string): string[] => {
      const { resource } = JSON.parse(json) as { resource: Record<string, object> };
      return Object.entries(resource).flatMap(([type, named]) =>
        Object.keys(named).map((name) => `${type}.${name}`),
      );
    };
    expect(addresses(stackJson(switchedOver, stack))).toEqual(addresses(stackJson(environment, stack)));
  });

  it("has the same parameters in every region", () => {
    const parametersOf = (stack: string): unknown[] =>
      ["aws_rds_cluster_parameter_group", "aws_db_parameter_group"].map((type) =>
        Object.values(resourcesOf(stackJson(environment, stack), type)),
      );
    const plain = (stack: string): string => JSON.stringify(parametersOf(stack)).replaceAll(stack, "");
    expect(plain(AWAY)).toBe(plain(HOME));
  });

  it("rotates the password in the region that keeps the secret, and only there", () => {
    expect(count(stackJson(environment, HOME), "aws_secretsmanager_secret_rotation")).toBe(1);
    expect(count(stackJson(environment, AWAY), "aws_secretsmanager_secret_rotation")).toBe(0);
    expect(stackReads(environment, HOME)).toContain("prod-payments-sa-east-1-storage");
  });

  it("publishes where services connect, by what name, and through which group", () =>
    expect(JSON.parse(stackJson(environment, HOME))).toHaveProperty("output.contract.value", {
      v1: {
        endpoint: "${aws_rds_cluster.database_cluster.endpoint}",
        readerEndpoint: "${aws_rds_cluster.database_cluster.reader_endpoint}",
        resourceId: "${aws_rds_cluster.database_cluster.cluster_resource_id}",
        securityGroupId: "${aws_security_group.database_network_cluster.id}",
        clusterArn: "${aws_rds_cluster.database_cluster.arn}",
      },
    }));
});
