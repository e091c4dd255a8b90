import { forEachReady } from "../../../modules/core/for-each-ready";

/** Work that ends when it is told to. */
class Held {
  readonly begun: string[] = [];
  readonly #ends = new Map<string, (error?: Error) => void>();

  readonly run = (item: string): Promise<void> => {
    this.begun.push(item);
    return new Promise((resolve, reject) =>
      this.#ends.set(item, (error) => (error === undefined ? resolve() : reject(error))),
    );
  };

  /** Ends the work of an item and waits until what follows has begun. */
  public async end(item: string, error?: Error): Promise<void> {
    this.#ends.get(item)!(error);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** `c` comes after `a`, `d` after `b` and `c`. */
const AFTER: Readonly<Record<string, readonly string[]>> = { c: ["a", "elsewhere"], d: ["b", "c"] };
const comesAfter = (item: string): readonly string[] => AFTER[item] ?? [];

describe("forEachReady", () => {
  it("starts an item as soon as those that it comes after are through, whatever else runs", async () => {
    const held = new Held();
    const all = forEachReady(["a", "b", "c", "d"], comesAfter, 9, held.run);
    expect(held.begun).toEqual(["a", "b"]);
    await held.end("a");
    expect(held.begun).toEqual(["a", "b", "c"]);
    await held.end("c");
    expect(held.begun).toEqual(["a", "b", "c"]);
    await held.end("b");
    expect(held.begun).toEqual(["a", "b", "c", "d"]);
    await held.end("d");
    await all;
  });

  it("keeps to the limit, and lets one that waits take no place", async () => {
    const held = new Held();
    const all = forEachReady(["a", "c", "b"], comesAfter, 2, held.run);
    expect(held.begun).toEqual(["a", "b"]);
    await held.end("a");
    expect(held.begun).toEqual(["a", "b", "c"]);
    await held.end("b");
    await held.end("c");
    await all;
  });

  it("starts nothing after a failure, awaits what runs, and throws the first error", async () => {
    const held = new Held();
    let ended = false;
    const all = forEachReady(["a", "b", "e"], comesAfter, 2, held.run).finally(() => (ended = true));
    const failure = expect(all).rejects.toThrow("a failed");
    await held.end("a", new Error("a failed"));
    expect(ended).toBe(false);
    await held.end("b");
    await failure;
    expect(held.begun).toEqual(["a", "b"]);
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
