import { clientValues, unfilled } from "../../modules/core/placeholders";

/** What only KLAP can know about `org`. Replace each `unfilled(…)` by the value itself. */
export const client = clientValues({
  organizationId: unfilled("id of the AWS organization", "o-a1b2c3d4e5"),
  alarmEmail: unfilled("e-mail address that org's alarms reach", "alarms@klap.example"),
  guardrailTargetId: unfilled(
    "id of the organizational unit that holds the platform's accounts, or of the organization's root",
    "ou-a1b2-c3d4e5f6",
  ),
  identityCenterInstanceArn: unfilled(
    "ARN of the Identity Center instance in sa-east-1",
    "arn:aws:sso:::instance/ssoins-1234567890abcdef",
  ),
  administratorsGroupId: unfilled(
    "id of the Identity Center group of those who break the glass, empty until they must",
    "00000000-0000-4000-8000-000000000001",
  ),
  auditorsGroupId: unfilled(
    "id of the Identity Center group of auditors",
    "00000000-0000-4000-8000-000000000002",
  ),
  databaseGroupId: unfilled(
    "id of the Identity Center group that reads the payments databases",
    "00000000-0000-4000-8000-000000000003",
  ),
  developersGroupId: unfilled(
    "id of the Identity Center group of developers",
    "00000000-0000-4000-8000-000000000004",
  ),
  failoverGroupId: unfilled(
    "id of the Identity Center group of those who may move an environment to its other region",
    "00000000-0000-4000-8000-000000000007",
  ),
  kafkaGroupId: unfilled(
    "id of the Identity Center group that works on Kafka",
    "00000000-0000-4000-8000-000000000005",
  ),
  operatorsGroupId: unfilled(
    "id of the Identity Center group of operators",
    "00000000-0000-4000-8000-000000000006",
  ),
  managementAccountId: unfilled("AWS account id of the organization's management account", "707070707070"),
  securityAccountId: unfilled("AWS account id of the organization's security account", "808080808080"),
});
