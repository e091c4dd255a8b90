import { emulatedAwsVariables } from "./emulated-aws-variables";

/** Variables that would lead Terraform or the provider to the user's real clouds, or past the emulator. */
const REMOVED = [/^AWS_/, /^TF_/, /_PROXY$/i];

/**
 * Environment of every `terraform` in a rehearsal: the emulated AWS, and nothing of the user's own.
 */
export function terraformEnvironment(emulatorUrl: string, cliConfig: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !REMOVED.some((pattern) => pattern.test(name)));
  return {
    ...Object.fromEntries(kept),
    ...emulatedAwsVariables(emulatorUrl),
    NO_PROXY: "127.0.0.1",
    CHECKPOINT_DISABLE: "1",
    TF_CLI_CONFIG_FILE: cliConfig,
    TF_IN_AUTOMATION: "1",
  };
}
