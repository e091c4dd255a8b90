import { once } from "../../../terraform/graph/once";

describe("once", () => {
  it("asks once for each argument, also when the answer is undefined", () => {
    const make = jest.fn((argument: { readonly name: string }) =>
      argument.name === "a" ? undefined : argument.name,
    );
    const made = once(make);
    const [a, b] = [{ name: "a" }, { name: "b" }];
    expect([made(a), made(b), made(a), made(b)]).toEqual([undefined, "b", undefined, "b"]);
    expect(make).toHaveBeenCalledTimes(2);
  });
});
