import { emulatedAwsVariables } from "../emulated-aws-variables";

/**
 * The whole environment of a warm AWS provider. Nothing is inherited: a profile, a proxy, a certificate bundle or a role
 * of whoever runs the rehearsal must neither reach a real account nor break the emulated one (with `AWS_CA_BUNDLE` set,
 * configuring the same process a second time fails).
 * @param endpoint base URL of the emulated AWS, for every service
 * @param folder private folder: home, temporary files and the provider's own socket go there
 */
export function providerEnvironment(endpoint: string, folder: string): Record<string, string> {
  return {
    ...emulatedAwsVariables(endpoint),
    HOME: folder,
    TMPDIR: folder,
    PLUGIN_UNIX_SOCKET_DIR: folder,
    // What Terraform itself sets, so that nobody runs a provider by mistake.
    TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
    PLUGIN_PROTOCOL_VERSIONS: "5",
    // Without these three a provider that Terraform did not start logs everything. The AWS API calls (level debug of
    // the provider's own log) are what attribution reads.
    TF_LOG: "OFF",
    TF_LOG_SDK: "OFF",
    TF_LOG_PROVIDER_AWS: "DEBUG",
    // The heap is small beside the binary: collecting it less often saves a tenth of the provider's CPU.
    GOGC: "400",
  };
}
