import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import type { PublishedCode } from "../../environments/layers/published-code";
import { bundle, ROOT } from "../fixtures/bundle";
import { Klap } from "../fixtures/klap";

jest.setTimeout(120_000);

const klap = new Klap();
afterAll(() => klap.close());

describe("klap publish", () => {
  it.each([
    [[], "name an environment to publish to, or ask for --manifest"],
    [["sandbox", "--only", "nobody"], "there is no program nobody to publish"],
    [["sandbox", "--images", "--only", "dead-letters"], "there is no program dead-letters to publish"],
    [["moon", "--dry-run"], "unknown environment moon: choose one of org, prod, staging, sandbox"],
  ])("refuses %j in one line", (args, problem) =>
    expect(klap.run(["publish", ...args], ROOT)).toEqual({
      status: 2,
      stdout: "",
      stderr: `klap: ${problem}\n`,
    }),
  );

  it("tells what it would put where, and calls nobody", () => {
    const functions = klap.run(
      ["publish", "sandbox", "--dry-run", "--functions", "--only", "dead-letters"],
      ROOT,
    );
    expect(functions).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        /^payments sa-east-1: function dead-letters to klap-sandbox-\d{12}-sa-east-1-artifacts\n$/,
      ) as string,
      stderr: "",
    });
    const { stdout } = klap.run(["publish", "prod", "--dry-run", "--images"], ROOT);
    expect(stdout.match(/image \w+ to /g)).toEqual(
      ["ingest", "ledger", "relay", "ingest", "ledger", "relay"].map((name) => `image ${name} to `),
    );
  });

  describe("where the manifest lacks a function that settings name", () => {
    let folder: string;
    let program: string;
    const publish = (...args: string[]) =>
      spawnSync(process.execPath, [program, "publish", ...args], { cwd: folder, encoding: "utf8" });
    const manifest = (): PublishedCode =>
      JSON.parse(readFileSync(join(folder, "services", "artifacts.json"), "utf8")) as PublishedCode;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "klap-publish-"));
      program = bundle("bin/klap.ts", folder, "klap");
      for (const part of ["providers", "node_modules"]) symlinkSync(join(ROOT, part), join(folder, part));
      cpSync(join(ROOT, "services"), join(folder, "services"), { recursive: true });
      const { functions, images } = manifest();
      const { "dead-letters": _left, ...others } = functions;
      writeFileSync(
        join(folder, "services", "artifacts.json"),
        JSON.stringify({ functions: others, images }),
      );
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it("publishes nothing, and says how to mend it", () => {
      const { status, stderr } = publish("sandbox", "--dry-run");
      expect([status, stderr]).toEqual([
        2,
        "klap: services/artifacts.json is not what the sources make; run klap publish --manifest and commit it\n",
      ]);
    });

    it("writes the manifest all the same, and publishes then", () => {
      expect(publish("--manifest")).toMatchObject({ status: 0, stderr: "" });
      expect(Object.keys(manifest().functions)).toContain("dead-letters");
      expect(publish("sandbox", "--dry-run")).toMatchObject({ status: 0, stderr: "" });
    });
  });
});
