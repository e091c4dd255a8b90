import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENTS } from "../environments/environments";
import { ROOT } from "./fixtures/bundle";
import { commandLineProblems, Klap, wordsOf } from "./fixtures/klap";

jest.setTimeout(120_000);

/** How the command is called, longest first. */
const KLAP = ["npx klap", "node dist/klap.cjs", "klap"];
/** Verbs that are run here, since they take no time and change nothing outside their folder. */
const CHEAP = new Set(["synth", "graph", "providers"]);

const klap = new Klap();
afterAll(() => klap.close());

const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const targets = new Set(
  [...readFileSync(join(ROOT, "Makefile"), "utf8").matchAll(/^([a-z-]+):/gm)].map((match) => match[1]!),
);

/** Every command in the README's shell blocks. */
const commands = [...readme.matchAll(/```sh\n([^]*?)```/g)]
  .flatMap(([, block]) => block!.split("\n"))
  .map((line) => line.trim())
  .filter((line) => line !== "" && !line.startsWith("#"));
const klapLines = commands.flatMap((line) => {
  const prefix = KLAP.find((name) => line.startsWith(`${name} `));
  return prefix === undefined ? [] : [line.slice(prefix.length + 1)];
});
const makeLines = commands.filter((line) => line.startsWith("make "));

describe("README", () => {
  it("shows commands", () => expect(commands).not.toEqual([]));

  it("names make targets and environments that exist", () => {
    for (const line of makeLines)
      for (const word of wordsOf(line).slice(1)) {
        const [variable, value] = word.split("=");
        if (value === undefined) expect([line, targets.has(word)]).toEqual([line, true]);
        else if (variable === "ENVIRONMENT") expect(ENVIRONMENTS.map(({ name }) => name)).toContain(value);
      }
  });

  it("calls klap with verbs and flags that exist", () => {
    for (const line of klapLines)
      expect([line, commandLineProblems(klap, wordsOf(line))]).toEqual([line, []]);
  });

  it("calls klap with success where that is cheap", () => {
    for (const line of klapLines.filter((each) => CHEAP.has(wordsOf(each)[0]!))) {
      const { status, stderr } = klap.run(wordsOf(line));
      expect({ line, status, stderr }).toMatchObject({ line, status: 0 });
    }
  });
});
