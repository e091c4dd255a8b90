import { checkedDocument } from "../../../policy/checkov/checked-document";
import { runCheckov } from "../../../policy/checkov/run-checkov";
import { ROOT } from "../../fixtures/bundle";

jest.setTimeout(120_000);

const BUCKET = { resource: { aws_s3_bucket: { open: { bucket: "open" } } } };
const LOG_GROUP = {
  resource: { aws_cloudwatch_log_group: { logs: { name: "logs", retention_in_days: 1 } } },
};

describe("runCheckov", () => {
  it("finds what is wrong with a resource, and with what goes along with it, in each of several stacks", () => {
    const documents = [checkedDocument("a-bucket", BUCKET), checkedDocument("a-log-group", LOG_GROUP)];
    const { findings } = runCheckov(ROOT, documents);
    const found = findings.map(({ id, stack, address }) => `${id} ${stack} ${address}`);
    expect(found).toContain("CKV_AWS_338 a-log-group aws_cloudwatch_log_group.logs");
    expect(found).toContain("CKV2_AWS_6 a-bucket aws_s3_bucket.open");
  });

  it("fails on what checkov cannot read", () => {
    const document = {
      ...checkedDocument("a-bucket", BUCKET),
      text: '{"resource": {"aws_s3_bucket": {"a": 1}}}',
    };
    expect(() => runCheckov(ROOT, [document])).toThrow(/^checkov failed: .*Failed to parse/s);
  });

  it("says how to install what is missing", () =>
    expect(() => runCheckov("/nowhere", [])).toThrow("checkov is not installed in /nowhere: run make setup"));
});
