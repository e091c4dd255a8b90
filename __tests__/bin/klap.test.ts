import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../fixtures/bundle";
import { commandLineProblems, Klap, wordsOf } from "../fixtures/klap";

jest.setTimeout(60_000);

const klap = new Klap();
const verbs = klap.verbs();
afterAll(() => klap.close());

/** Verbs that work on an environment. */
const onEnvironments = verbs.filter((verb) => klap.help(verb).includes("<environment>"));

describe("klap", () => {
  it("has a verb for every file of bin that declares one", () => {
    const declared = readdirSync(join(ROOT, "bin")).flatMap((file) => {
      const text = readFileSync(join(ROOT, "bin", file), "utf8");
      return [...text.matchAll(/new Command\("([\w-]+)"\)/g)].map((match) => match[1]!);
    });
    expect([...verbs, "klap"].sort()).toEqual(declared.sort());
  });

  it("refuses an unknown verb in one line", () => {
    expect(klap.run(["sinth", "prod"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "error: unknown command 'sinth'\n(Did you mean synth?)\n",
    });
  });

  it("does its work to the end though nobody reads it, as head does", () => {
    const command = `set -o pipefail; node '${join(ROOT, "dist/klap.cjs")}' graph prod --format json | head -c 1`;
    const { status, stdout, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "{", stderr: "" });
  });

  it("shows its help without a verb, as a failure", () => {
    const { status, stderr } = klap.run([]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Usage: klap /);
  });
});

describe.each(verbs)("klap %s", (verb) => {
  it("explains itself with examples that are right", () => {
    const examples =
      klap
        .help(verb)
        .split("Examples:\n")[1]
        ?.match(/klap .*$/gm) ?? [];
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples)
      expect([example, commandLineProblems(klap, wordsOf(example).slice(1))]).toEqual([example, []]);
  });

  it("refuses a bad flag in one line", () => {
    expect(klap.run([verb, "--no-such-flag"])).toEqual({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/^error: unknown option '--no-such-flag'\n$/) as string,
    });
  });
});

describe.each(onEnvironments)("klap %s", (verb) => {
  it("refuses an unknown environment in one line", () => {
    expect(klap.run([verb, "production"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "klap: unknown environment production: choose one of org, prod, staging, sandbox\n",
    });
  });

  it("asks for the environment in one line", () => {
    expect(klap.run([verb])).toEqual({
      status: 2,
      stdout: "",
      stderr: "error: missing required argument 'environment'\n",
    });
  });
});

// Nothing is planned, whatever the pattern, as long as an environment has placeholders. The folder has no emulator,
// so that a verb which started one first would say something else.
it.each(onEnvironments.filter((verb) => verb !== "plan" && klap.help(verb).includes("--only")))(
  "klap %s refuses a pattern that no stack matches in one line",
  (verb) => {
    expect(klap.run([verb, "sandbox", "--only", "prod-*"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "klap: environment sandbox has no stack that matches\n",
    });
  },
);
