import { clientValues, unfilled } from "../../modules/core/placeholders";

/** What only KLAP can know about `org`. Replace each `unfilled(…)` by the value itself. */
export const client = clientValues({
  organizationId: unfilled("id of the AWS organization", "o-a1b2c3d4e5"),
  organizationRootId: unfilled("id of the organization's root", "r-a1b2"),
  alarmEmail: unfilled("e-mail address that org's alarms reach", "alarms@klap.example"),
  managementAccountId: unfilled("AWS account id of the organization's management account", "707070707070"),
  securityAccountId: unfilled("AWS account id of the organization's security account", "808080808080"),
});
