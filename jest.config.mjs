/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  // Many tests wait for processes: all of a small machine is used, not all but one core.
  maxWorkers: "100%",
  roots: ["<rootDir>/__tests__"],
  globalSetup: "<rootDir>/__tests__/global-setup.mjs",
  globalTeardown: "<rootDir>/__tests__/global-teardown.mjs",
  testMatch: ["**/*.test.ts"],
  setupFilesAfterEnv: ["<rootDir>/__tests__/setup.ts"],
  transform: {
    "\\.[cm]?[jt]s$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }],
  },
  // These packages ship ES modules only, which jest cannot load untransformed.
  transformIgnorePatterns: [
    "/node_modules/(?!(@viz-js|listr2|eventemitter3|cli-truncate|log-update|ansi-escapes|slice-ansi|string-width|strip-ansi|ansi-regex|wrap-ansi|colorette|rfdc|cli-cursor|restore-cursor|environment|get-east-asian-width|is-fullwidth-code-point|ansi-styles|onetime|mimic-function)/)",
  ],
};
