import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serviceSources } from "../../stacks/service-sources";
import { ROOT } from "../fixtures/bundle";

describe("serviceSources", () => {
  it("gives the Python files of a service as they are", () => {
    const sources = serviceSources("archive-etl");
    expect(Object.keys(sources)).toContain("archive_job.py");
    for (const [file, text] of Object.entries(sources))
      expect(text).toBe(readFileSync(join(ROOT, "services", "archive-etl", file), "utf8"));
  });

  it("gives nothing else, such as lists of requirements", () =>
    expect(Object.keys(serviceSources("archive-etl")).every((file) => file.endsWith(".py"))).toBe(true));

  it("fails for a service that is not there", () =>
    expect(() => serviceSources("nothing")).toThrow(/^services\/nothing is not in any folder above /));
});
