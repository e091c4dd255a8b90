import "./modules/core/token-traces";
import { environmentNamed } from "./environments/environments";
import { UserError } from "./modules/core/errors";
import { requireBackups } from "./stacks/backup-coverage";
import { stackPattern } from "./stacks/stack-pattern";
import { buildStacks } from "./stacks/build";
import { writeLocks } from "./stacks/write-lock";

/*
 * The app that cdktf runs. It synthesizes one environment, chosen by environment variables because cdktf's
 * commands pass no arguments on:
 *   KLAP_ENVIRONMENT  org, prod, staging or sandbox
 *   KLAP_STACKS       pattern of stack names, for example "prod-network-*" (default: all)
 */
const {
  KLAP_ENVIRONMENT: environment,
  KLAP_STACKS: pattern = "*",
  CDKTF_OUTDIR: outdir = "cdktf.out",
} = process.env;

try {
  if (environment === undefined)
    throw new UserError(
      "set KLAP_ENVIRONMENT to the environment to synthesize, for example KLAP_ENVIRONMENT=sandbox",
    );
  const settings = environmentNamed(environment);
  const { app, stacks } = buildStacks(settings, { outdir, wanted: stackPattern(pattern) });
  requireBackups(settings, stacks);
  app.synth();
  writeLocks(
    outdir,
    stacks.map(({ node }) => node.id),
  );
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(`klap: ${error.message}`);
  process.exitCode = 2;
}
