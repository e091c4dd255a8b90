import { cardNumbersAreMasked } from "../../../../policy/rules/platform/r7-log-02";
import { but, policyText, worstOf } from "../../../fixtures/verdicts";

const CARD = "arn:aws:dataprotection::aws:data-identifier/CreditCardNumber";
const masking = (identifier: string, destination: object = { S3: { Bucket: "b" } }): string =>
  policyText(
    { DataIdentifier: [identifier], Operation: { Audit: { FindingsDestination: destination } } },
    { DataIdentifier: [identifier], Operation: { Deidentify: { MaskConfig: {} } } },
  );

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    resource: {
      aws_cloudwatch_log_group: { g: { name: "g" } },
      aws_cloudwatch_log_account_policy: {
        mask: { policy_type: "DATA_PROTECTION_POLICY", policy_document: masking(CARD) },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_cloudwatch_log_account_policy", undefined, "fail"],
  ["resource/aws_cloudwatch_log_account_policy/mask/policy_type", "SUBSCRIPTION_FILTER_POLICY", "fail"],
  [
    "resource/aws_cloudwatch_log_account_policy/mask/policy_document",
    masking("arn:aws:dataprotection::aws:data-identifier/Name"),
    "fail",
  ],
  ["resource/aws_cloudwatch_log_account_policy/mask/policy_document", masking(CARD, {}), "fail"],
  ["resource/aws_cloudwatch_log_account_policy/mask/policy_document", 7, "fail"],
  ["resource/aws_cloudwatch_log_account_policy/mask/selection_criteria", 'LogGroupName IN ["a"]', "fail"],
  ["../prod-payments-us-east-1-y", { resource: { aws_cloudwatch_log_group: { g: { name: "g" } } } }, "fail"],
  [
    "resource/aws_cloudwatch_log_account_policy/mask/policy_document",
    masking(CARD, { CloudWatchLogs: { LogGroup: "g" } }),
    "fail",
  ],
  ["../prod-payments-us-east-1-y", { resource: { aws_vpc: { v: {} } } }, "pass"],
];

const REPORTED = but(
  but(
    STACKS,
    `${STACK}/resource/aws_cloudwatch_log_account_policy/mask/policy_document`,
    masking(CARD, { CloudWatchLogs: { LogGroup: "${aws_cloudwatch_log_group.g.name}" } }),
  ),
  `${STACK}/resource/aws_cloudwatch_log_metric_filter`,
  { f: { log_group_name: "${aws_cloudwatch_log_group.g.name}" } },
);

describe("R7-LOG-02", () => {
  it("holds where a filter counts what is reported", () => {
    expect(worstOf(cardNumbersAreMasked, REPORTED)).toBe("pass");
  });

  it("holds: card numbers are masked", () => {
    expect(worstOf(cardNumbersAreMasked, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(cardNumbersAreMasked, but(STACKS, changed, value))).toBe(verdict);
  });
});
