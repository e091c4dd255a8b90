import { forEachReady } from "../../../modules/core/for-each-ready";
import { HeldWork } from "../../fixtures/held-work";

/** `c` comes after `a`, `d` after `b` and `c`. */
const AFTER: Readonly<Record<string, readonly string[]>> = { c: ["a", "elsewhere"], d: ["b", "c"] };
const comesAfter = (item: string): readonly string[] => AFTER[item] ?? [];

describe("forEachReady", () => {
  it("starts an item as soon as those that it comes after are through, whatever else runs", async () => {
    const held = new HeldWork();
    const all = forEachReady(["a", "b", "c", "d"], comesAfter, 9, held.run);
    expect(held.started).toEqual(["a", "b"]);
    await held.end("a");
    expect(held.started).toEqual(["a", "b", "c"]);
    await held.end("c");
    expect(held.started).toEqual(["a", "b", "c"]);
    await held.end("b");
    expect(held.started).toEqual(["a", "b", "c", "d"]);
    await held.end("d");
    await all;
  });

  it("keeps to the limit, and lets one that waits take no place", async () => {
    const held = new HeldWork();
    const all = forEachReady(["a", "c", "b"], comesAfter, 2, held.run);
    expect(held.started).toEqual(["a", "b"]);
    await held.end("a");
    expect(held.started).toEqual(["a", "b", "c"]);
    await held.end("b");
    await held.end("c");
    await all;
  });

  it("starts nothing after a failure, awaits what runs, and throws the first error", async () => {
    const held = new HeldWork();
    let ended = false;
    const all = forEachReady(["a", "b", "e"], comesAfter, 2, held.run).finally(() => (ended = true));
    const failure = expect(all).rejects.toThrow("a failed");
    await held.end("a", new Error("a failed"));
    expect(ended).toBe(false);
    await held.end("b");
    await failure;
    expect(held.started).toEqual(["a", "b"]);
  });

  it("refuses items that wait for each other", async () => {
    const circle: Readonly<Record<string, readonly string[]>> = { a: ["b"], b: ["a"] };
    const all = forEachReady(
      ["a", "b"],
      (item) => circle[item]!,
      2,
      () => Promise.resolve(),
    );
    await expect(all).rejects.toThrow("these wait for each other: a, b");
  });

  it("has nothing to do for no items", async () => {
    await expect(forEachReady([], comesAfter, 2, () => Promise.reject(new Error()))).resolves.toBeUndefined();
  });
});
