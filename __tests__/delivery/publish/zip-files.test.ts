import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { unzipSync } from "fflate";
import { zipFiles } from "../../../delivery/publish/zip-files";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILES = { "index.js": bytes("exports.handler = 1"), "a/b.js": bytes("") };

describe("zipFiles", () => {
  it("holds the files as they are", () => {
    const found = unzipSync(zipFiles(FILES));
    expect(Object.keys(found)).toEqual(["a/b.js", "index.js"]);
    expect(Buffer.from(found["index.js"]!).toString()).toBe("exports.handler = 1");
  });

  it("does not depend on the order in which files come", () => {
    const turned = Object.fromEntries(Object.entries(FILES).reverse());
    expect(zipFiles(turned)).toEqual(zipFiles(FILES));
  });

  it.each(["UTC", "America/Santiago", "Asia/Kolkata"])("is the same bytes in %s", (zone) => {
    const program = `
      const { zipSync } = require("fflate");
      const options = { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100444 << 16 };
      const files = { "a/b.js": [new Uint8Array(), options], "index.js": [Buffer.from("exports.handler = 1"), options] };
      process.stdout.write(require("node:crypto").createHash("sha256").update(zipSync(files)).digest("hex"));`;
    const there = execFileSync(process.execPath, ["-e", program], { env: { ...process.env, TZ: zone } });
    expect(there.toString()).toBe(createHash("sha256").update(zipFiles(FILES)).digest("hex"));
  });

  it("names no time and lets everybody read, as an unpacked file shows", () => {
    const view = Buffer.from(zipFiles(FILES));
    const entry = view.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    expect(view.readUInt32LE(entry + 12)).toBe((1 << 21) | (1 << 16));
    expect(view.readUInt32LE(entry + 38) >>> 16).toBe(0o100444);
  });
});
