import { prod } from "../../environments/prod/environment";
import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-sa-east-1-runner";

describe("RunnerStack", () => {
  it("rests on where its image, its cluster, its network and its alarms are", () =>
    expect(stackReads(prod, STACK)).toEqual([
      "prod-payments-global-identity",
      "prod-payments-sa-east-1-artifacts",
      "prod-payments-sa-east-1-cluster",
      "prod-payments-sa-east-1-log-protection",
      "prod-payments-sa-east-1-alarms",
      "prod-payments-sa-east-1-keys",
      "prod-payments-sa-east-1-vpc",
      "prod-payments-sa-east-1-endpoints",
    ]));

  it("runs an image of the account's own registry, by its digest, in the tier runner", () => {
    const json = stackJson(prod, STACK);
    const [task] = Object.values(resourcesOf(json, "aws_ecs_task_definition"));
    expect(task!.container_definitions).toContain(
      "202020202020.dkr.ecr.sa-east-1.amazonaws.com/klap/prod/runner@sha256:",
    );
    const [service] = Object.values(resourcesOf(json, "aws_ecs_service"));
    expect(JSON.stringify(service!.network_configuration)).toContain("runner-sae1-az1");
  });
});
