import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serviceSources } from "../../stacks/service-sources";
import { ROOT } from "../fixtures/bundle";

describe("serviceSources", () => {
  it("gives a service's Python files as they lie in services", () => {
    const handler = readFileSync(join(ROOT, "services", "database-rotation", "handler.py"), "utf8");
    expect(serviceSources("database-rotation")).toEqual({ "handler.py": handler });
  });

  it("says where it looked for a service that is not there", () =>
    expect(() => serviceSources("none")).toThrow(/^services\/none is not in any folder above \//));
});
