import type { CheckedDocument } from "../../../policy/checkov/checked-document";
import { readReport } from "../../../policy/checkov/read-report";

const document: CheckedDocument = {
  stack: "prod-network-sa-east-1-vpc",
  text: "",
  addresses: new Map([[4, "aws_network_acl.transit"]]),
  resources: 1,
};
const record = {
  check_id: "CKV_AWS_231",
  check_name: "Ensure no port 3389",
  resource: "resource.transit",
  file_path: "/prod-network-sa-east-1-vpc/cdk.tf.json",
  file_line_range: [4, 9],
};
const report = (failed: readonly object[], more: object = {}): string =>
  JSON.stringify({
    check_type: "terraform_json",
    results: { passed_checks: [record], failed_checks: failed, parsing_errors: [], ...more },
  });

describe("readReport", () => {
  it("gives a finding its stack and its whole address, once, in order", () => {
    const second = { ...record, check_id: "CKV2_AWS_1", resource: "aws_network_acl.transit" };
    expect(readReport(report([record, second, record]), [document])).toEqual({
      checks: [
        { id: "CKV2_AWS_1", title: "Ensure no port 3389", examined: 1 },
        { id: "CKV_AWS_231", title: "Ensure no port 3389", examined: 3 },
      ],
      findings: [
        {
          id: "CKV2_AWS_1",
          title: "Ensure no port 3389",
          stack: "prod-network-sa-east-1-vpc",
          address: "aws_network_acl.transit",
        },
        {
          id: "CKV_AWS_231",
          title: "Ensure no port 3389",
          stack: "prod-network-sa-east-1-vpc",
          address: "aws_network_acl.transit",
        },
      ],
    });
  });

  it("refuses a report in which a stack could not be read, though all others are clean", () =>
    expect(() => readReport(report([], { parsing_errors: ["a/cdk.tf.json"] }), [document])).toThrow(
      "checkov could not read a/cdk.tf.json",
    ));

  it.each(["", "[]", '{"passed": 0}'])("refuses %j, which is no report", (text) =>
    expect(() => readReport(text, [document])).toThrow("checkov wrote no report of Terraform JSON: "),
  );

  it("refuses findings that it cannot place", () => {
    const [stack, line] = [{ file_path: "/other/cdk.tf.json" }, { file_line_range: [5, 9] }];
    expect(() => readReport(report([{ ...record, ...stack }]), [document])).toThrow(
      "checkov reports on other, which it was not given",
    );
    expect(() => readReport(report([{ ...record, ...line }]), [document])).toThrow(
      "checkov reports on resource.transit of prod-network-sa-east-1-vpc, which no resource's line begins",
    );
  });
});
