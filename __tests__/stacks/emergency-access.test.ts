import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";

const STACK = "prod-network-global-emergency-access";
const environment = fixtureEnvironment({
  layers: {
    "network/global": { "emergency-access": {} },
    "network/sa-east-1": BASE_LAYERS,
    "network/us-east-1": BASE_LAYERS,
  },
});

describe("emergency-access", () => {
  it("tells the alarms of the region in which AWS reports sign-ins", () => {
    expect(stackJson(environment, STACK)).toContain("arn:aws:sns:us-east-1:111111111111:klap-prod-alarms");
    expect(stackReads(environment, STACK)).toContain("prod-network-us-east-1-alarms");
  });

  it("comes after the account's password policy", () => {
    expect(stackReads(environment, STACK)).toContain("prod-network-global-identity");
  });
});
