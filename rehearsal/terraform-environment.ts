/** Variables that would lead Terraform or the provider to the user's real clouds, or past the emulator. */
const REMOVED = [/^AWS_/, /^TF_/, /_PROXY$/i];

/**
 * Environment of every `terraform` in a rehearsal: the emulated AWS under dummy credentials, nothing of the
 * user's own, and few retries, since a missing operation would hang for minutes.
 */
export function terraformEnvironment(emulatorUrl: string, cliConfig: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !REMOVED.some((pattern) => pattern.test(name)));
  return {
    ...Object.fromEntries(kept),
    AWS_ENDPOINT_URL: emulatorUrl,
    AWS_ACCESS_KEY_ID: "rehearsal",
    AWS_SECRET_ACCESS_KEY: "rehearsal",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_MAX_ATTEMPTS: "3",
    NO_PROXY: "127.0.0.1",
    CHECKPOINT_DISABLE: "1",
    TF_CLI_CONFIG_FILE: cliConfig,
    TF_IN_AUTOMATION: "1",
  };
}
