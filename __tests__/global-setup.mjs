/** Compiles the programs before any test, so that tests try today's code. */
export default async function setup() {
  await import("../esbuild.config.mjs");
}
