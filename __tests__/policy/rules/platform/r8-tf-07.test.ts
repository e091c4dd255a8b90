import { nothingRunsBesideTerraform } from "../../../../policy/rules/platform/r8-tf-07";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": { resource: { aws_vpc: { v: {} } } },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/null_resource", { n: {} }, "fail"],
  ["resource/aws_vpc/v/provisioner", [{ "local-exec": { command: "rm" } }], "fail"],
  ["data/http", { h: { url: "https://example.com" } }, "fail"],
  ["data/aws_vpc", { v: {} }, "pass"],
];

describe("R8-TF-07", () => {
  it("holds: nothing runs beside Terraform", () => {
    expect(worstOf(nothingRunsBesideTerraform, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(nothingRunsBesideTerraform, but(STACKS, changed, value))).toBe(verdict);
  });
});
