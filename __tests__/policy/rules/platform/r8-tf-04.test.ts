import { plansDestroyNothing } from "../../../../policy/rules/platform/r8-tf-04";
import { PlatformGraph } from "../../../../terraform/graph/platform-graph";
import { synthesizedDocument } from "../../../../terraform/graph/synthesized-document";
import { platformOf } from "../../../fixtures/graph";

const planned = (type: string, actions?: readonly string[]): readonly string[] => {
  const document = synthesizedDocument("stack", "plan.json", { resource: { [type]: { x: {} } } });
  const resources = document.resources.map((resource) => ({ ...resource, ...(actions && { actions }) }));
  const graph = new PlatformGraph([{ ...document, origin: "plan", resources }]);
  return plansDestroyNothing.check(platformOf(graph)).judgements.map(({ verdict }) => verdict);
};

describe("R8-TF-04", () => {
  it.each([
    ["aws_s3_bucket", ["delete"], ["fail"]],
    ["aws_rds_cluster", ["delete", "create"], ["fail"]],
    ["aws_kms_key", ["create", "delete"], ["fail"]],
    ["aws_iam_role", ["delete"], ["fail"]],
    ["aws_s3_bucket", ["update"], ["pass"]],
    ["aws_s3_bucket", ["no-op"], ["pass"]],
    ["aws_cloudwatch_metric_alarm", ["delete"], []],
  ])("of %s with %j: %j", (type, actions, verdicts) => {
    expect(planned(type, actions)).toEqual(verdicts);
  });

  it("has nothing to say of what is no plan", () => {
    expect(planned("aws_s3_bucket")).toEqual([]);
  });
});
