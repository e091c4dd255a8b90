import { strFromU8, unzipSync } from "fflate";
import { deterministicZip } from "../../../modules/serverless/deterministic-zip";

describe("deterministicZip", () => {
  it("is the same whatever the order and the hour", () => {
    jest.useFakeTimers({ now: new Date("2001-01-01") });
    const one = deterministicZip({ "a.js": "1", "b/c.js": "2" });
    jest.setSystemTime(new Date("2031-06-01"));
    const other = deterministicZip({ "b/c.js": "2", "a.js": "1" });
    jest.useRealTimers();
    expect(other).toEqual(one);
  });

  it("holds every file, and another digest with another text", () => {
    const { base64, digest } = deterministicZip({ "a.js": "1", "b/c.js": "2" });
    const files = unzipSync(Buffer.from(base64, "base64"));
    expect(Object.entries(files).map(([path, text]) => [path, strFromU8(text)])).toEqual([
      ["a.js", "1"],
      ["b/c.js", "2"],
    ]);
    expect(deterministicZip({ "a.js": "2" }).digest).not.toEqual(digest);
  });
});
