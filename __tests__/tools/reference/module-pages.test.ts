import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { declaredLines, resourceType } from "../../../tools/reference/module-pages";
import { sourceFacts } from "../../../tools/reference/source-facts";
import { ROOT } from "../../fixtures/bundle";

const load = createRequire(join(ROOT, "package.json"));

/** Providers and subpaths that modules make something of. */
const made = new Set(
  readdirSync(join(ROOT, "modules"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => sourceFacts(readFileSync(join(ROOT, "modules", file), "utf8")).made),
);

describe("resourceType", () => {
  it.each([...made])("names %s as the provider does", (each) => {
    const [provider, subpath] = each.split("/");
    const classes = Object.values(
      load(`@cdktf/provider-${provider}/lib/${subpath}`) as Record<string, { tfResourceType?: string }>,
    );
    const types = classes.map(({ tfResourceType }) => tfResourceType);
    expect(types).toContain(resourceType(each).replace("data.", ""));
  });
});

describe("declaredLines", () => {
  it("says of each prop whether it is required, or what is taken in its place", () => {
    const field = { type: "a | b", doc: "Which." };
    expect(
      declaredLines({
        kind: "interface",
        name: "P",
        doc: "",
        throws: [],
        base: ["Omit<Q, x>"],
        fields: [
          { ...field, name: "one", optional: false },
          { ...field, name: "two", optional: true },
          { ...field, name: "three", optional: true, fallback: "a" },
        ],
      }),
    ).toEqual([
      "**P** (interface, with all of `Omit<Q, x>`)",
      "",
      "| prop | type | default | meaning |",
      "| --- | --- | --- | --- |",
      "| `one` | `a \\| b` | required | Which. |",
      "| `two` | `a \\| b` | none | Which. |",
      "| `three` | `a \\| b` | `a` | Which. |",
      "",
    ]);
  });
});
