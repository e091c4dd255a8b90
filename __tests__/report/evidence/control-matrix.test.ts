import type { Rule } from "../../../policy/rule";
import type { RuleResult } from "../../../policy/run-rules";
import { controlMatrix } from "../../../report/evidence/control-matrix";
import type { Resource } from "../../../terraform/graph/resource";

const resource = { id: "prod-a/aws_kms_key.data" } as Resource;
const result = (id: string, pci: readonly string[]): RuleResult => ({
  rule: { id, title: `${id} holds`, pci } as unknown as Rule,
  verdict: "pass",
  judgements: [
    {
      resource,
      verdict: "pass",
      message: "it turns",
      evidence: [{ resource, path: "enable_key_rotation", value: true }, { resource }],
    },
  ],
});

describe("controlMatrix", () => {
  it("leads from a requirement over its rules to addresses and values", () =>
    expect(controlMatrix([result("R4-KMS-01", ["3.7.4"])])).toEqual([
      {
        requirement: "3.7.4",
        rules: [{ id: "R4-KMS-01", title: "R4-KMS-01 holds", verdict: "pass" }],
        evidence: [
          {
            rule: "R4-KMS-01",
            verdict: "pass",
            judged: "prod-a/aws_kms_key.data",
            message: "it turns",
            proof: [
              { address: "prod-a/aws_kms_key.data", path: "enable_key_rotation", value: true },
              { address: "prod-a/aws_kms_key.data" },
            ],
          },
        ],
      },
    ]));

  it("has every number that a rule names once, in the standard's order", () => {
    const results = [
      result("B", ["10.2.1", "9.4", "10.2"]),
      result("A", ["3.6.1", "10.2.1"]),
      result("C", []),
    ];
    const controls = controlMatrix(results);
    expect(controls.map(({ requirement }) => requirement)).toEqual(["3.6.1", "9.4", "10.2", "10.2.1"]);
    expect(controls.at(-1)!.rules.map(({ id }) => id)).toEqual(["B", "A"]);
  });
});
