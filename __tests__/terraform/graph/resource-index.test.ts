import { graphOf } from "../../fixtures/graph-of";

const STACK = "prod-payments-sa-east-1-a";

describe("ResourceIndex", () => {
  const graph = graphOf({
    [STACK]: {
      resource: {
        aws_s3_bucket: { archive: { bucket: "archive" } },
        aws_cloudwatch_log_group: { group: { name: "/klap/x" } },
        aws_lambda_function: { worker: { function_name: "worker" } },
        aws_iam_role: { role: { name: "reader", path: "/klap/" } },
        aws_secretsmanager_secret: { secret: { name: "klap/key" } },
        constructor: { a: { name: "x" } },
        __proto__: { b: { name: "y" } },
      },
    },
    "prod-payments-us-east-1-a": {
      resource: { aws_lambda_function: { worker: { function_name: "worker" } } },
    },
  });

  it.each([
    ["arn:aws:s3:::archive", "aws_s3_bucket.archive"],
    ["arn:aws:s3:::archive/*", "aws_s3_bucket.archive"],
    ["arn:aws:logs:sa-east-1:222222222222:log-group:/klap/x:*", "aws_cloudwatch_log_group.group"],
    ["arn:aws:lambda:sa-east-1:222222222222:function:worker:live", "aws_lambda_function.worker"],
    ["arn:aws:iam::222222222222:role/klap/reader", "aws_iam_role.role"],
    [
      "arn:aws:secretsmanager:sa-east-1:222222222222:secret:klap/key-??????",
      "aws_secretsmanager_secret.secret",
    ],
  ])("finds what %s means", (arn, address) => {
    expect(graph.withArn(arn)?.id).toBe(`${STACK}/${address}`);
  });

  it.each([
    "arn:aws:s3:::archive-2",
    "arn:aws:lambda:eu-west-1:222222222222:function:worker",
    "arn:aws:secretsmanager:us-east-1:222222222222:secret:klap/key",
    "",
  ])("finds nothing for %p", (arn) => {
    expect(graph.withArn(arn)).toBeUndefined();
  });

  it("refuses two stacks of one name", () => {
    const [stack] = graph.stacks;
    expect(
      () =>
        new (graph.constructor as new (documents: unknown[]) => unknown)([stack!.document, stack!.document]),
    ).toThrow(`two stacks are called ${STACK}`);
  });
});
