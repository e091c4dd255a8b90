import { functionsSpanThreeZones } from "../../../../policy/rules/serverless/r1-lam-01";
import { SETTLEMENT } from "../../../fixtures/settlement";
import { but, worstOf } from "../../../fixtures/verdicts";

const HERE = "prod-payments-sa-east-1-settlement/resource";

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["aws_lambda_function/tell/vpc_config/subnet_ids/2", "${aws_subnet.a.id}", "fail"],
  ["aws_lambda_function/tell/vpc_config/subnet_ids/2", "${var.subnet}", "unknown"],
  ["aws_subnet/c/availability_zone_id", "sae1-az1", "fail"],
];

describe("R1-LAM-01", () => {
  it("holds on a settlement", () => expect(worstOf(functionsSpanThreeZones, SETTLEMENT)).toBe("pass"));

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    expect(worstOf(functionsSpanThreeZones, but(SETTLEMENT, `${HERE}/${path}`, value))).toBe(verdict);
  });
});
