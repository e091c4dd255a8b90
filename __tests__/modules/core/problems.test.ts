import {
  distinctProblems,
  integerProblems,
  oneOfProblems,
  patternProblems,
} from "../../../modules/core/problems";

describe("problems of a field", () => {
  it("are none for a value in range, one of the allowed, of the pattern, or all different", () => {
    expect(integerProblems("days", 7, 1, 7)).toEqual([]);
    expect(oneOfProblems("days", 7, [1, 7])).toEqual([]);
    expect(patternProblems("name", "a", /^a$/, "a")).toEqual([]);
    expect(distinctProblems("names", ["a", "b"], 1)).toEqual([]);
  });

  it("name the field, what it must be, and the value", () => {
    expect(integerProblems("days", 1.5, 1, 7)).toEqual([
      { field: "days", rule: "a whole number from 1 to 7", value: 1.5 },
    ]);
    expect(oneOfProblems("days", 2, [1, 7])).toEqual([{ field: "days", rule: "one of 1, 7", value: 2 }]);
    expect(patternProblems("name", "b", /^a$/, "a")).toEqual([{ field: "name", rule: "a", value: "b" }]);
    expect(distinctProblems("names", ["a", "a"], 1, 3)).toEqual([
      { field: "names", rule: "a list of 1 to 3 different values", value: ["a", "a"] },
    ]);
  });

  it("leave expressions of Terraform alone", () =>
    expect(patternProblems("name", "${aws_vpc.main.id}", /^a$/, "a")).toEqual([]));
});
