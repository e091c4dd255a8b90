/**
 * Environment variables that lead an AWS provider to the emulated AWS, under dummy credentials and past every
 * setting of the user's own. Few attempts, since a missing operation would hang for minutes.
 * @param endpoint base URL of the emulated AWS, for every service
 */
export function emulatedAwsVariables(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    // S3 Control puts the account before the host (`http://<account>.127.0.0.1`), a name that nothing resolves.
    // Only such names go by way of the proxy, which is the emulated AWS itself.
    HTTP_PROXY: endpoint,
    AWS_ACCESS_KEY_ID: "rehearsal",
    AWS_SECRET_ACCESS_KEY: "rehearsal",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_MAX_ATTEMPTS: "3",
  };
}
