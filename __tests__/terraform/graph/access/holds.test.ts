import { holds } from "../../../../terraform/graph/access/holds";
import type { Condition, Statement } from "../../../../terraform/graph/access/statement";

const statement = (...conditions: readonly Condition[]): Statement =>
  ({ conditions }) as unknown as Statement;
const key = "aws:sourceaccount";
const one = (operator: string, ...values: readonly string[]): Statement =>
  statement({ operator, key, values });

describe("holds", () => {
  const given = new Map<string, string | undefined>([
    [key, "Account-1"],
    ["absent", undefined],
  ]);

  it.each([
    ["StringEquals", ["Account-1"], true],
    ["StringEquals", ["other", "Account-1"], true],
    ["StringEquals", ["account-1"], false],
    ["StringEqualsIgnoreCase", ["account-1"], true],
    ["StringNotEquals", ["Account-1"], false],
    ["StringNotEquals", ["other"], true],
    ["StringLike", ["Acc*"], true],
    ["StringEquals", ["Acc*"], false],
    ["ArnEquals", ["Acc*"], true],
    ["ArnNotLike", ["Acc*", "x"], false],
    ["StringEqualsIfExists", ["other"], false],
    ["ForAnyValue:StringEquals", ["Account-1"], true],
    ["ForAllValues:StringEquals", ["other"], false],
    ["Null", ["false"], true],
    ["Null", ["true"], false],
    ["NumericLessThan", ["1"], undefined],
    ["StringEquals", ["${aws_x.y.z}"], undefined],
  ])("says of %s %p: %p", (operator, values, held) => {
    expect(holds(one(operator, ...values), given)).toBe(held);
  });

  it.each([
    ["StringEquals", false],
    ["StringNotEquals", true],
    ["StringEqualsIfExists", true],
    ["ForAllValues:StringEquals", true],
  ])("says of %s of a key that the request has not: %p", (operator, held) => {
    expect(holds(statement({ operator, key: "absent", values: ["x"] }), given)).toBe(held);
  });

  it("says nothing of a key that is not known, unless another one fails", () => {
    const unknown = { operator: "StringEquals", key: "other", values: ["x"] };
    const wrong = { operator: "StringEquals", key, values: ["x"] };
    expect(holds(statement(unknown), given)).toBeUndefined();
    expect(holds(statement(unknown, wrong), given)).toBe(false);
    expect(holds(statement(), given)).toBe(true);
  });
});
