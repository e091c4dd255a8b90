import { Construct } from "constructs";
import { requireDistinct, requireInteger, requireOneOf, requirePattern } from "../../../modules/core/checks";
import { Token } from "../../../modules/core/framework";

const scope = new Construct(undefined as unknown as Construct, "stack");

describe("checks of props", () => {
  it("take whole numbers in their range", () => {
    expect(() => requireInteger(scope, "days", 14, 1, 14)).not.toThrow();
    expect(() => requireInteger(scope, "days", 15, 1, 14)).toThrow(
      "stack: days must be a whole number from 1 to 14, got 15",
    );
    expect(() => requireInteger(scope, "days", Token.asNumber("${x}"), 1, 14)).toThrow("stack: days must be");
  });

  it("take one of the allowed values", () => {
    expect(() => requireOneOf(scope, "mode", "a", ["a", "b"])).not.toThrow();
    expect(() => requireOneOf(scope, "mode", "c", ["a", "b"])).toThrow(
      'stack: mode must be one of a, b, got "c"',
    );
  });

  it.each([Token.asString({ x: 1 }), "${data.terraform_remote_state.hub.outputs.contract.v1.arn}"])(
    "never look into %p, which only Terraform knows",
    (value) => expect(() => requirePattern(scope, "arn", value, /^arn:/, "an ARN")).not.toThrow(),
  );

  it("take text of the right form", () => {
    expect(() => requirePattern(scope, "arn", "x", /^arn:/, "an ARN")).toThrow(
      'stack: arn must be an ARN, got "x"',
    );
  });

  it.each([
    [["a"], 2, undefined, "at least 2"],
    [["a", "a"], 2, 2, "2"],
    [["a", "b", "c", "d"], 1, 3, "1 to 3"],
  ])("refuse %j as a list of %p to %p", (values, min, max, bounds) => {
    expect(() => requireDistinct(scope, "zones", values, min, max)).toThrow(
      `stack: zones must be a list of ${bounds} different values, got ${JSON.stringify(values)}`,
    );
  });
});
