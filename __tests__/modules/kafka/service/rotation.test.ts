import { generations } from "../../../../modules/kafka/service/rotation";

describe("generations", () => {
  it("overlap while the previous one is valid", () => {
    expect(generations({ current: 3, previous: "valid" })).toEqual([2, 3]);
  });

  it("end with the current one alone", () => {
    expect(generations({ current: 3, previous: "revoked" })).toEqual([3]);
  });

  it("begin with one", () => {
    expect(generations({ current: 1, previous: "valid" })).toEqual([1]);
  });
});
