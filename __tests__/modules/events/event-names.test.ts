import { ROUTE_NAME, routeNames, routeRoleArn } from "../../../modules/events/event-names";

describe("names of routes", () => {
  // All of them are final, as what is deployed bears them.
  it("follow from the environment and the route", () => {
    expect(routeNames("prod", "vault")).toEqual({
      rule: "klap-prod-events-vault",
      queue: "klap-prod-events-vault-dead",
      pipe: "klap-prod-events-vault-redrive",
      rolePurpose: "events-vault",
      pipePurpose: "events-redrive-vault",
    });
    expect(routeRoleArn("prod", "222222222222", "sa-east-1", "vault")).toBe(
      "arn:aws:iam::222222222222:role/klap/prod/klap-prod-sa-east-1-events-vault",
    );
  });

  it("fit EventBridge, SQS and IAM in the environment of the longest name", () => {
    const longest = "a".repeat(20);
    expect(ROUTE_NAME.test(longest)).toBe(true);
    expect(ROUTE_NAME.test(`${longest}a`)).toBe(false);
    const { rule, pipe, pipePurpose } = routeNames("staging", longest);
    expect(Math.max(rule.length, pipe.length, `klap-staging-sa-east-1-${pipePurpose}`.length)).toBeLessThan(
      65,
    );
  });
});
