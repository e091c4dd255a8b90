import { computeEnvironment } from "../fixtures/compute";
import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-sa-east-1-cluster";
const environment = computeEnvironment();

describe("ClusterStack", () => {
  it("rests on the masking of logs, the alarms and the keys of its region", () => {
    expect(stackReads(environment, STACK)).toEqual([
      "prod-payments-sa-east-1-log-protection",
      "prod-payments-sa-east-1-alarms",
      "prod-payments-sa-east-1-keys",
    ]);
  });

  it("encrypts sessions on their way and in their log, and tells of each", () => {
    const json = stackJson(environment, STACK);
    const [cluster] = Object.values(resourcesOf(json, "aws_ecs_cluster"));
    expect(cluster!.name).toBe("klap-prod-payments");
    expect(JSON.stringify(cluster!.configuration)).toContain('keyArns[\\"messaging\\"]');
    expect(Object.values(resourcesOf(json, "aws_cloudwatch_log_group"))).toEqual([
      expect.objectContaining({ name: "/klap/prod/exec/klap-prod-payments", retention_in_days: 365 }),
    ]);
    expect(Object.keys(resourcesOf(json, "aws_cloudwatch_event_rule"))).toHaveLength(1);
  });

  it("publishes the namespace of its services", () => {
    const { output } = JSON.parse(stackJson(environment, STACK)) as {
      output: { contract: { value: { v1: object } } };
    };
    expect(Object.keys(output.contract.value.v1)).toEqual(["namespaceArn"]);
  });
});
