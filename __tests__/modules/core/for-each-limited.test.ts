import { forEachLimited } from "../../../modules/core/for-each-limited";
import { HeldWork } from "../../fixtures/held-work";

describe("forEachLimited", () => {
  it("starts items in their order, as many as the limit, and the next when one ends", async () => {
    const work = new HeldWork();
    const all = forEachLimited(["a", "b", "c"], 2, work.run);
    expect(work.started).toEqual(["a", "b"]);
    await work.end("b");
    expect(work.started).toEqual(["a", "b", "c"]);
    await work.end("a");
    await work.end("c");
    await all;
    expect(work.ended).toEqual(["b", "a", "c"]);
  });

  it("starts every item where the limit is beyond their number", () => {
    const work = new HeldWork();
    void forEachLimited(["a", "b"], 64, work.run);
    expect(work.started).toEqual(["a", "b"]);
  });

  it("ends at once where there is nothing to do", async () => {
    const work = new HeldWork();
    await forEachLimited([], 2, work.run);
    expect(work.started).toEqual([]);
  });

  it("leaves the items that it was given alone", async () => {
    const items = ["a", "b"];
    await forEachLimited(items, 1, () => Promise.resolve());
    expect(items).toEqual(["a", "b"]);
  });

  it("starts nothing new after a failure, and ends when what runs has ended", async () => {
    const work = new HeldWork();
    let settled = false;
    const all = forEachLimited(["a", "b", "c", "d"], 2, work.run).finally(() => (settled = true));
    const failure = expect(all).rejects.toThrow("a failed");
    await work.end("a", new Error("a failed"));
    expect(settled).toBe(false);
    await work.end("b");
    expect(settled).toBe(true);
    expect(work.ended).toEqual(["b"]);
    expect(work.started).toEqual(["a", "b"]);
    await failure;
  });

  it("throws the error that came first, not the one of the first item", async () => {
    const work = new HeldWork();
    const failure = expect(forEachLimited(["a", "b"], 2, work.run)).rejects.toThrow("b failed");
    await work.end("b", new Error("b failed"));
    await work.end("a", new Error("a failed"));
    await failure;
  });
});
