import { fixtureEnvironment } from "../../../fixtures/environment";
import { problemsOf } from "../../../fixtures/problems";

const environment = fixtureEnvironment();

describe("labels of an environment", () => {
  it("tell placeholders apart", () => {
    const placeholder = { name: "domain", meaning: "a domain", sample: "klap.example" };
    expect(problemsOf({ ...environment, placeholders: [placeholder, placeholder] })).toEqual([
      'placeholders[1].name: must differ from the other placeholders, got "domain"',
    ]);
  });

  it("leave the tags alone that every stack sets", () => {
    expect(problemsOf({ ...environment, tags: { Layer: "all" } })).toEqual([
      'tags: must not set "Layer", which every stack sets itself, got "all"',
    ]);
  });

  it("leave room for a resource's own tags", () => {
    const tags = Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`Tag${index}`, "x"]));
    expect(problemsOf({ ...environment, tags })).toEqual(["tags: must be at most 40, got 41"]);
  });
});
