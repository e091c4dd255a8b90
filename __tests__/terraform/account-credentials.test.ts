import { accountCredentials } from "../../terraform/account-credentials";

const PLACE = {
  environment: "prod",
  account: "payments",
  roleArn: "arn:aws:iam::222222222222:role/klap/deploy/klap-plan",
};
const KEYS = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "s", AWS_SESSION_TOKEN: "t" };

describe("accountCredentials", () => {
  it("leaves credentials as they are where nothing chooses between accounts", () => {
    const variables = { ...KEYS, AWS_PROFILE: "mine", HOME: "/home/me" };
    expect(accountCredentials(variables, PLACE)).toEqual(variables);
  });

  it("takes on the account's role by a job's token, past every other credential", () => {
    const variables = { ...KEYS, AWS_PROFILE: "mine", AWS_WEB_IDENTITY_TOKEN_FILE: "/token" };
    expect(accountCredentials(variables, PLACE)).toEqual({
      AWS_WEB_IDENTITY_TOKEN_FILE: "/token",
      AWS_ROLE_ARN: PLACE.roleArn,
    });
  });

  it("takes the account's profile where a pattern names it, past every other credential", () => {
    const variables = { ...KEYS, AWS_WEB_IDENTITY_TOKEN_FILE: "/token" };
    expect(accountCredentials(variables, PLACE, "klap-{environment}-{account}")).toEqual({
      AWS_PROFILE: "klap-prod-payments",
    });
  });
});
