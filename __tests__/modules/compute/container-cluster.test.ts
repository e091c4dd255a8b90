import { Testing } from "cdktf";
import { ContainerCluster, type ContainerClusterProps } from "../../../modules/compute/container-cluster";
import { resourcesOf } from "../../fixtures/resources";

const KEY = "arn:aws:kms:sa-east-1:222222222222:key/messaging";
const synth = (props: Partial<ContainerClusterProps> = {}): string =>
  Testing.synthScope((stack) => {
    new ContainerCluster(stack, "Cluster", {
      name: "klap-prod-payments",
      insights: "enhanced",
      sessions: { keyArn: KEY, logGroupName: "/klap/prod/exec/payments" },
      ...props,
    });
  });
const cluster = (json: string) => Object.values(resourcesOf(json, "aws_ecs_cluster"))[0]!;

describe("ContainerCluster", () => {
  it("measures tasks with Container Insights", () => {
    expect(cluster(synth()).setting).toEqual([{ name: "containerInsights", value: "enhanced" }]);
  });

  it("encrypts sessions in tasks and writes them down", () => {
    expect(cluster(synth()).configuration).toEqual({
      execute_command_configuration: {
        kms_key_id: KEY,
        logging: "OVERRIDE",
        log_configuration: {
          cloud_watch_encryption_enabled: true,
          cloud_watch_log_group_name: "/klap/prod/exec/payments",
        },
      },
    });
  });

  it("takes tasks on Fargate, on demand unless a service says otherwise", () => {
    const [capacity] = Object.values(resourcesOf(synth(), "aws_ecs_cluster_capacity_providers"));
    expect(capacity).toMatchObject({
      capacity_providers: ["FARGATE", "FARGATE_SPOT"],
      default_capacity_provider_strategy: [{ base: 0, capacity_provider: "FARGATE", weight: 1 }],
    });
  });

  it("gives its services a namespace to find each other in", () => {
    const [namespace] = Object.values(resourcesOf(synth(), "aws_service_discovery_http_namespace"));
    expect(namespace).toMatchObject({ name: "klap-prod-payments" });
    expect(cluster(synth()).service_connect_defaults).toEqual({
      namespace: expect.stringMatching(/aws_service_discovery_http_namespace\..*\.arn/) as string,
    });
  });

  it("rejects a name that ECS does not take", () => {
    expect(() => synth({ name: "klap.prod" })).toThrow(
      'Cluster: name must be 1 to 255 letters, digits, hyphens and underscores, got "klap.prod"',
    );
  });

  it("rejects insights that are none", () => {
    expect(() => synth({ insights: "disabled" as "enabled" })).toThrow(
      'Cluster: insights must be one of enabled, enhanced, got "disabled"',
    );
  });
});
