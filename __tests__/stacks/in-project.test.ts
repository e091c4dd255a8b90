import { join } from "node:path";
import { inProject } from "../../stacks/in-project";
import { ROOT } from "../fixtures/bundle";

describe("inProject", () => {
  it("finds a file of the project above the program", () =>
    expect(inProject("providers/confluent/package.json")).toBe(
      join(ROOT, "providers", "confluent", "package.json"),
    ));

  it("says where it looked for what is not there", () =>
    expect(() => inProject("providers/none")).toThrow(/^providers\/none is not in any folder above \//));
});
