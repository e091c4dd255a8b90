import { clientValues, unfilled } from "../../modules/core/placeholders";

/** What only KLAP can know about `sandbox`. Replace each `unfilled(…)` by the value itself. */
export const client = clientValues({
  organizationId: unfilled("id of the AWS organization", "o-a1b2c3d4e5"),
  domain: unfilled("public DNS domain that sandbox serves", "sandbox.klap.example"),
  alarmEmail: unfilled("e-mail address that sandbox's alarms reach", "alarms@sandbox.klap.example"),
  networkAccountId: unfilled("AWS account id of sandbox's network account", "222210101010"),
  paymentsAccountId: unfilled("AWS account id of sandbox's payments account", "222220202020"),
  backupAccountId: unfilled("AWS account id of sandbox's backup account", "222230303030"),
  baseImage: unfilled(
    "image with Node.js 22 for arm64 that the services' images are built on, by digest",
    "public.ecr.aws/docker/library/node@sha256:0000000000000000000000000000000000000000000000000000000000000000",
  ),
});
