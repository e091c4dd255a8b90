import base from "../../jest.config.mjs";

/* Tests of the graph alone: they need no compiled programs. */

/** @type {import("jest").Config} */
export default {
  testEnvironment: base.testEnvironment,
  rootDir: process.cwd(),
  roots: ["<rootDir>/__tests__/terraform/graph/network", "<rootDir>/__tests__/terraform/graph/access"],
  // STRYKER_TESTS=network-acl,decide takes their tests only: enough for a run over those files, and much quicker.
  testMatch: process.env.STRYKER_TESTS?.split(",").map((name) => `**/${name}.test.ts`) ?? base.testMatch,
  transform: base.transform,
};
