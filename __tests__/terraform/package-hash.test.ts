import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageHash } from "../../terraform/package-hash";

const sha256 = (text: string): ReturnType<typeof createHash> => createHash("sha256").update(text);

describe("packageHash", () => {
  const folder = mkdtempSync(join(tmpdir(), "klap-package-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is the SHA-256 of the sorted list of files with theirs, whatever order they were written in", async () => {
    mkdirSync(join(folder, "b"));
    writeFileSync(join(folder, "b", "inner"), "2");
    writeFileSync(join(folder, "a"), "1");
    const list = `${sha256("1").digest("hex")}  a\n${sha256("2").digest("hex")}  b/inner\n`;
    expect(await packageHash(folder)).toBe(`h1:${sha256(list).digest("base64")}`);
  });
});
