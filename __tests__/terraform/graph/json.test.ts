import { listOf, member, objectsOf, parseJsonObject } from "../../../terraform/graph/json";

describe("parseJsonObject", () => {
  it("reads an object with whatever keys it has", () => {
    const json = parseJsonObject('{"__proto__": {"a": 1}, "constructor": null}', "file");
    expect(Object.keys(json)).toEqual(["__proto__", "constructor"]);
  });

  it.each([
    ["{", /^file is no JSON: /],
    ["[]", /^file must hold a JSON object, got a list$/],
    ["null", /^file must hold a JSON object, got null$/],
    ['"x"', /^file must hold a JSON object, got a string$/],
    [`{"a":${"[".repeat(300)}${"]".repeat(300)}}`, /^file nests deeper than 200 levels$/],
  ])("refuses %.20s", (text, message) => {
    expect(() => parseJsonObject(text, "file")).toThrow(message);
  });

  it("reads nesting that is deep but honest", () => {
    expect(parseJsonObject(`{"a":${"[".repeat(100)}${"]".repeat(100)}}`, "file")).toHaveProperty("a");
  });
});

describe("member", () => {
  it("finds an object's own members only", () => {
    expect(member({ a: 1 }, "a")).toBe(1);
    expect(member({ a: 1 }, "toString")).toBeUndefined();
    expect(member(["a"], "length")).toBeUndefined();
    expect(member(null, "a")).toBeUndefined();
  });
});

describe("lists of blocks", () => {
  it("may be a list, one block alone, or nothing", () => {
    expect(listOf([1, 2])).toEqual([1, 2]);
    expect(listOf("one")).toEqual(["one"]);
    expect(listOf(null)).toEqual([]);
    expect(objectsOf([{ a: 1 }, "text", null, [{ b: 2 }]])).toEqual([{ a: 1 }]);
    expect(objectsOf({ a: 1 })).toEqual([{ a: 1 }]);
  });
});
