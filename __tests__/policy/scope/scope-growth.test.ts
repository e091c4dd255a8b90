import { hasGrown, scopeGrowth } from "../../../policy/scope/scope-growth";

const at = (id: string, scope: "in-scope" | "connected" | "out-of-scope") => ({ id, scope });

describe("growth of scope", () => {
  it("is what came nearer, also because it is new", () => {
    const earlier = [at("a", "out-of-scope"), at("b", "connected"), at("c", "in-scope")];
    const now = [at("a", "connected"), at("b", "in-scope"), at("c", "in-scope"), at("d", "connected")];
    const growth = scopeGrowth(earlier, now);
    expect(growth.entered.map(({ id }) => id)).toEqual(["b"]);
    expect(growth.connected.map(({ id }) => id)).toEqual(["a", "d"]);
    expect(hasGrown(growth)).toBe(true);
  });

  it("is not what went further away or is new and out of scope", () => {
    const earlier = [at("a", "in-scope"), at("b", "connected"), at("c", "connected")];
    const growth = scopeGrowth(earlier, [
      at("a", "connected"),
      at("b", "out-of-scope"),
      at("d", "out-of-scope"),
    ]);
    expect(growth).toEqual({ entered: [], connected: [], left: ["a", "b", "c"] });
    expect(hasGrown(growth)).toBe(false);
  });
});
