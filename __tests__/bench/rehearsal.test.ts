import { sumOfTimes } from "../../bench/rehearsal";

describe("sumOfTimes", () => {
  it("adds what shells of every kind print", () => {
    expect(sumOfTimes("0m0.010000s 0m0.020000s\n1m2.5s 0m0,5s\n")).toBeCloseTo(63.03);
  });
});
