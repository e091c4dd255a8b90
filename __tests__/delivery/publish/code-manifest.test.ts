import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codeManifest, MANIFEST_FILE, manifestText } from "../../../delivery/publish/code-manifest";
import { FUNCTIONS, IMAGES } from "../../../delivery/publish/programs";
import { functionCode } from "../../../environments/layers/published-code";
import { ROOT } from "../../fixtures/bundle";

// Ten programs are built on cores that other tests want too.
jest.setTimeout(120_000);

describe("the manifest of programs", () => {
  const built = codeManifest(ROOT);

  it("is what the sources make: if not, run `klap publish --manifest`", async () => {
    expect(readFileSync(join(ROOT, MANIFEST_FILE), "utf8")).toBe(manifestText(await built));
  });

  it("names every function and every image", async () => {
    const { functions, images } = await built;
    expect(Object.keys(functions)).toEqual(Object.keys(FUNCTIONS));
    expect(Object.keys(images)).toEqual(Object.keys(IMAGES));
  });

  it("says where settings find a function's code", async () => {
    const { sha256 } = (await built).functions["dead-letters"]!;
    expect(functionCode("dead-letters")).toEqual({ key: `functions/dead-letters/${sha256}.zip`, sha256 });
    expect(functionCode("dead-letters", "signed").key).toBe(`functions/dead-letters/${sha256}.signed.zip`);
  });

  it("refuses a name that nothing is published under", () => {
    expect(() => functionCode("cron")).toThrow(
      `services/artifacts.json has no function cron, known are ${Object.keys(FUNCTIONS).join(", ")}`,
    );
  });
});
