import { plainText, shownValue } from "../../report/plain-text";

describe("plainText", () => {
  it("leaves nothing that a terminal obeys, or that turns the direction of text", () =>
    expect(plainText("a\u001b[31m\nb\u202ec\u009bd\te")).toBe("a\ufffd[31m b\ufffdc\ufffdd e"));

  it("leaves words of every language as they are", () =>
    expect(plainText("año 支付 🙂")).toBe("año 支付 🙂"));
});

describe("shownValue", () => {
  it.each([
    [undefined, "not set"],
    [null, "null"],
    [["a", 1], '["a",1]'],
    ["x".repeat(200), `"${"x".repeat(159)}…`],
  ])("shows %p on one line", (value, text) => expect(shownValue(value)).toBe(text));
});
