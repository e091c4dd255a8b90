import { checkedDocument } from "../../../policy/checkov/checked-document";

const json = {
  "//": { metadata: {} },
  terraform: { required_version: ">= 1.11.0" },
  provider: { aws: [{ region: "sa-east-1" }] },
  data: {
    aws_iam_policy_document: { readers: { "//": {}, statement: {} } },
    terraform_remote_state: { keys: { backend: "s3" } },
  },
  resource: {
    aws_s3_bucket: { logs: { "//": { metadata: {} }, bucket: "logs" } },
    aws_s3_bucket_policy: {
      logs: { bucket: "${aws_s3_bucket.logs.id}", policy: '{"Resource":"${data.x.y["logs"]}"}' },
    },
    aws_s3_bucket_logging: { logs: { bucket: "${aws_s3_bucket_policy.logs.bucket}" } },
  },
};
const { text, addresses, resources } = checkedDocument("prod-network-sa-east-1-storage", json);
const read = JSON.parse(text) as typeof json;

describe("checkedDocument", () => {
  it("holds resources, data sources and providers, and nothing that checkov cannot read", () => {
    expect(Object.keys(read)).toEqual(["resource", "data", "provider"]);
    expect(Object.keys(read.data)).toEqual(["aws_iam_policy_document"]);
    expect(text).not.toContain("//");
    expect(resources).toBe(3);
  });

  it("keeps a policy JSON where an expression stands in it", () =>
    expect(JSON.parse(read.resource.aws_s3_bucket_policy.logs.policy)).toEqual({
      Resource: "${data.x.y['logs']}",
    }));

  it("names the resource that another stands for", () =>
    expect(read.resource.aws_s3_bucket_logging.logs.bucket).toBe("${aws_s3_bucket.logs.id}"));

  it("knows the address of each block by its first line", () => {
    const lines = text.split("\n");
    const firsts = [...addresses].map(([line, address]) => [lines[line - 1]!.trim(), address]);
    expect(firsts).toEqual([
      ['"logs": {', "aws_s3_bucket.logs"],
      ['"logs": {', "aws_s3_bucket_policy.logs"],
      ['"logs": {', "aws_s3_bucket_logging.logs"],
      ['"readers": {', "data.aws_iam_policy_document.readers"],
    ]);
  });
});
