import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleProgram } from "../../../delivery/publish/bundle-program";
import { ROOT } from "../../fixtures/bundle";

const ENTRY = "services/dead-letters/handler.ts";

jest.setTimeout(60_000);

describe("bundleProgram", () => {
  const folder = mkdtempSync(join(tmpdir(), "klap-bundle-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("makes the same bytes wherever the project lies", async () => {
    const elsewhere = join(folder, "deeper", "project");
    mkdirSync(elsewhere, { recursive: true });
    cpSync(join(ROOT, "services"), join(elsewhere, "services"), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(elsewhere, "node_modules"));
    expect(await bundleProgram(elsewhere, ENTRY, "function")).toEqual(
      await bundleProgram(ROOT, ENTRY, "function"),
    );
  });

  it.each([
    ["function", "services/settlement/handlers/settlement-submit.ts"],
    ["process", "services/settlement/handlers/settlement-submit.ts"],
  ] as const)("knows no path of this machine as a %s", async (kind, entry) => {
    const text = Buffer.from(await bundleProgram(ROOT, entry, kind)).toString();
    expect(text).not.toContain(ROOT);
    expect(text).not.toContain("sourceMappingURL");
  });

  it("refuses a program that is not there", async () => {
    await expect(bundleProgram(ROOT, "services/none.ts", "function")).rejects.toThrow("Could not resolve");
  });
});
