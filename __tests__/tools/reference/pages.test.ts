import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { REFERENCE, referencePages } from "../../../tools/reference/pages";
import { CATALOG } from "../../../stacks/catalog";
import { ROOT } from "../../fixtures/bundle";

const pages = referencePages(ROOT);

describe("docs/reference", () => {
  it.each([...pages.keys()])("%s is what the code says now (else: make reference)", (path) => {
    const file = join(ROOT, REFERENCE, path);
    expect(existsSync(file) ? readFileSync(file, "utf8") : undefined).toBe(pages.get(path));
  });

  it("has no page of what is gone", () => {
    const found = readdirSync(join(ROOT, REFERENCE), { recursive: true, encoding: "utf8" });
    expect(found.filter((file) => file.endsWith(".md") && !pages.has(file))).toEqual([]);
  });

  it("has a section for every module and every layer", () => {
    const text = [...pages.values()].join("\n");
    const modules = readdirSync(join(ROOT, "modules"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => file.slice(0, -".ts".length));
    const missing = [...modules, ...Object.keys(CATALOG)].filter((name) => !text.includes(`\n## ${name}\n`));
    expect(missing).toEqual([]);
  });
});
