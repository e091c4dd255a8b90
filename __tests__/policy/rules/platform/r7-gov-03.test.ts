import { findingsComeTogether } from "../../../../policy/rules/platform/r7-gov-03";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "org-security-sa-east-1-x";
const STACKS = {
  "org-security-sa-east-1-x": {
    resource: {
      aws_config_configuration_aggregator: { a: { organization_aggregation_source: { all_regions: true } } },
      aws_securityhub_finding_aggregator: {
        f: { linking_mode: "SPECIFIED_REGIONS", specified_regions: ["us-east-1"] },
      },
      aws_securityhub_configuration_policy: {
        p: {
          configuration_policy: {
            service_enabled: true,
            enabled_standard_arns: [
              "arn:aws:securityhub:sa-east-1::standards/pci-dss/v/4.0.1",
              "arn:aws:securityhub:sa-east-1::standards/aws-foundational-security-best-practices/v/1.0.0",
            ],
          },
        },
      },
      aws_securityhub_configuration_policy_association: {
        a: { policy_id: "${aws_securityhub_configuration_policy.p.id}", target_id: "ou" },
      },
      aws_accessanalyzer_analyzer: { o: { type: "ORGANIZATION" } },
    },
  },
  "org-security-us-east-1-x": { resource: { aws_accessanalyzer_analyzer: { o: { type: "ORGANIZATION" } } } },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  [
    "resource/aws_config_configuration_aggregator/a/organization_aggregation_source/all_regions",
    false,
    "fail",
  ],
  ["resource/aws_securityhub_finding_aggregator/f/specified_regions", [], "fail"],
  ["resource/aws_securityhub_finding_aggregator/f/linking_mode", "ALL_REGIONS", "pass"],
  ["resource/aws_securityhub_configuration_policy/p/configuration_policy/enabled_standard_arns", [], "fail"],
  ["resource/aws_securityhub_configuration_policy_association", undefined, "fail"],
  ["../org-security-us-east-1-x/resource/aws_accessanalyzer_analyzer/o/type", "ACCOUNT", "fail"],
];

describe("R7-GOV-03", () => {
  it("holds: findings come together", () => {
    expect(worstOf(findingsComeTogether, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(findingsComeTogether, but(STACKS, changed, value))).toBe(verdict);
  });
});
