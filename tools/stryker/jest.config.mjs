import base from "../../jest.config.mjs";

/* Tests of the graph alone: they need no compiled programs. */

/** @type {import("jest").Config} */
export default {
  testEnvironment: base.testEnvironment,
  rootDir: process.cwd(),
  roots: ["<rootDir>/__tests__/terraform/graph/network", "<rootDir>/__tests__/terraform/graph/access"],
  testMatch: base.testMatch,
  transform: base.transform,
};
