import { bareExpression } from "../../../modules/core/bare-expression";

describe("bareExpression", () => {
  it("takes the outer marks off an expression, and leaves those within", () => {
    expect(bareExpression("${a.b.id}")).toBe("a.b.id");
    expect(bareExpression('${one([for each in a : "${each}"])}')).toBe('one([for each in a : "${each}"])');
  });

  it("leaves plain text alone", () => expect(bareExpression("a${b}")).toBe("a${b}"));
});
