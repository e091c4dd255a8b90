import { trailSeesData } from "../../../../policy/rules/platform/r7-ct-02";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "org-management-sa-east-1-trail";
const STACKS = {
  "org-management-sa-east-1-trail": {
    resource: {
      aws_cloudtrail: {
        trail: {
          advanced_event_selector: [
            { field_selector: [{ field: "eventCategory", equals: ["Management"] }] },
            {
              field_selector: [
                { field: "eventCategory", equals: ["Data"] },
                { field: "resources.type", equals: ["AWS::S3::Object"] },
                { field: "resources.ARN", starts_with: ["arn:aws:s3:::klap-"] },
              ],
            },
          ],
        },
      },
    },
  },
  "prod-payments-sa-east-1-x": { resource: { aws_s3_bucket: { b: { bucket: "klap-b" } } } },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["../prod-payments-sa-east-1-x/resource/aws_s3_bucket/b/bucket", "other", "fail"],
  ["../prod-payments-sa-east-1-x/resource/aws_dynamodb_table", { t: { name: "t" } }, "fail"],
  [
    "resource/aws_cloudtrail/trail/advanced_event_selector/1/field_selector/3",
    { field: "readOnly", equals: ["false"] },
    "fail",
  ],
  [
    "resource/aws_cloudtrail/trail/advanced_event_selector/1/field_selector/2/not_starts_with",
    ["arn:aws:s3:::klap-b/"],
    "fail",
  ],
  [
    "resource/aws_cloudtrail/trail/advanced_event_selector/1/field_selector/2/not_starts_with",
    ["arn:aws:s3:::klap-c/"],
    "pass",
  ],
  [
    "resource/aws_cloudtrail/trail/advanced_event_selector/0/field_selector/1",
    { field: "readOnly", equals: ["false"] },
    "fail",
  ],
  ["resource/aws_cloudtrail/trail/advanced_event_selector", [], "fail"],
  ["resource/aws_cloudtrail", undefined, "nothing"],
];

describe("R7-CT-02", () => {
  it("holds: the trail sees data", () => {
    expect(worstOf(trailSeesData, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(trailSeesData, but(STACKS, changed, value))).toBe(verdict);
  });
});
