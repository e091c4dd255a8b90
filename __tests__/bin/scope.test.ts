import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scopeCommand } from "../../bin/scope";

const folder = mkdtempSync(join(tmpdir(), "klap-scope-"));
const ask = (...words: string[]): Promise<unknown> => scopeCommand.parseAsync(words, { from: "user" });

describe("klap scope", () => {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    jest.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = 0;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("says that sandbox holds no card data, and ends with 1 when its scope grows", async () => {
    await ask("sandbox");
    expect(said.join("")).toContain("enter and rest nowhere in these stacks");
    expect(process.exitCode ?? 0).toBe(0);

    const earlier = join(folder, "earlier.json");
    writeFileSync(earlier, JSON.stringify({ resources: [] }));
    await ask("prod", "--against", earlier);
    expect(said.join("")).toMatch(/new in scope: [1-9]/);
    expect(process.exitCode).toBe(1);
  });
});
