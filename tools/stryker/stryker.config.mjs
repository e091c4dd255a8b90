/* Mutants of the code that says who reaches whom and who may do what: `npm run test:stryker`, outside the gate. */

const GRAPH = "terraform/graph";

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: { configFile: "tools/stryker/jest.config.mjs", enableFindRelatedTests: false },
  // Reachability, and IAM; `npm run test:stryker -- --mutate terraform/graph/access/decide.ts` takes one file.
  mutate: [`${GRAPH}/network/*.ts`, `${GRAPH}/access/*.ts`],
  coverageAnalysis: "perTest",
  // Constants of a file would need every test to be loaded anew for each mutant.
  ignoreStatic: true,
  // A text of evidence is shown, not decided by.
  mutator: { excludedMutations: ["StringLiteral"] },
  concurrency: 1,
  timeoutMS: 30_000,
  tempDirName: "dist/stryker",
  // Only what the tests of the graph need is copied.
  ignorePatterns: [
    "/**",
    "!/package.json",
    "!/jest.config.mjs",
    "!/tools/stryker/**",
    "!/terraform/**",
    "!/modules/core/**",
    "!/__tests__/fixtures/graph-of.ts",
    "!/__tests__/fixtures/two-networks.ts",
    "!/__tests__/terraform/graph/**",
  ],
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false, reportScoreTable: true },
  allowConsoleColors: false,
  thresholds: { high: 90, low: 80, break: 75 },
};
