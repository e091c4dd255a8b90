import { Remembered } from "../../../rehearsal/providers/remembered";

describe("Remembered", () => {
  it("asks once per key, also when asked twice at the same time", async () => {
    const remembered = new Remembered<string>();
    const ask = jest.fn(async () => Promise.resolve("answer"));
    expect(await Promise.all([remembered.get("a", ask), remembered.get("a", ask)])).toEqual([
      "answer",
      "answer",
    ]);
    await remembered.get("b", ask);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it("forgets a failure", async () => {
    const remembered = new Remembered<string>();
    await expect(remembered.get("a", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
    expect(await remembered.get("a", () => Promise.resolve("up"))).toBe("up");
  });
});
