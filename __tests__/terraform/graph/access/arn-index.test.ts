import { arnIndexOf } from "../../../../terraform/graph/access/arn-index";
import { graphOf } from "../../../fixtures/graph-of";

const graph = graphOf({
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_s3_bucket: { a: { bucket: "a" }, ab: { bucket: "ab" } },
      aws_lambda_function: { f: { function_name: "f" } },
      aws_kms_key: { k: {} },
      aws_secretsmanager_secret: { s: { name: "klap/s" } },
    },
  },
});

describe("arnIndexOf", () => {
  it.each([
    ["arn:aws:s3:::a", ["a"]],
    ["arn:aws:s3:::a*", ["a", "ab"]],
    ["arn:aws:s3:::?b", ["ab"]],
    ["arn:aws:s3:::ab/messages/*", ["ab"]],
    ["arn:aws:lambda:sa-east-1:222222222222:function:f:live", ["f"]],
    ["arn:aws:lambda:us-east-1:222222222222:function:f", []],
    ["arn:aws:kms:*:222222222222:key/*", ["k"]],
    ["arn:aws:kms:sa-east-1:222222222222:key/1234", []],
    ["arn:aws:secretsmanager:sa-east-1:222222222222:secret:klap/s-??????", ["s"]],
    ["arn:aws:secretsmanager:sa-east-1:222222222222:secret:klap/*", ["s"]],
    ["arn:aws:secretsmanager:sa-east-1:222222222222:secret:other-*", []],
  ])("finds what %s covers", (pattern, names) => {
    const found = arnIndexOf(graph).covered(pattern);
    expect(found.map(({ name }) => name)).toEqual(names);
  });
});
