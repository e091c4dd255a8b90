import { planCredentials } from "../../delivery/plan-credentials";
import { fixtureEnvironment } from "../fixtures/environment";

describe("planCredentials", () => {
  it("takes on the role that plans in the stack's account, never the one that applies", () => {
    const variables = { AWS_WEB_IDENTITY_TOKEN_FILE: "/token" };
    expect(planCredentials(fixtureEnvironment(), "payments", variables)).toEqual({
      ...variables,
      AWS_ROLE_ARN: "arn:aws:iam::222222222222:role/klap/deploy/klap-plan",
    });
  });

  it("refuses an account that the environment has not got", () => {
    expect(() => planCredentials(fixtureEnvironment(), "streaming", {})).toThrow(
      "environment prod has no account streaming",
    );
  });
});
