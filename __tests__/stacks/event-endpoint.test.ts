import { ENDPOINT_PLAN, eventEnvironment, eventStack } from "../fixtures/events";
import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";

const STACK = eventStack("event-endpoint");
const environment = eventEnvironment(ENDPOINT_PLAN);
const json = stackJson(environment, STACK);

describe("EventEndpointStack", () => {
  it("comes after both buses", () =>
    expect(stackReads(environment, STACK)).toEqual([
      "prod-payments-global-identity",
      "prod-payments-sa-east-1-alarms",
      "prod-payments-sa-east-1-events",
      "prod-payments-us-east-1-events",
    ]));

  it("is asked for in the primary region, and publishes the address that EventBridge invents", () => {
    const [endpoint] = Object.entries(resourcesOf(json, "aws_cloudwatch_event_endpoint"));
    const { provider, output } = JSON.parse(json) as {
      provider: { aws: { region: string }[] };
      output: { contract: { value: { v1: object } } };
    };
    expect(provider.aws[0]!.region).toBe("sa-east-1");
    expect(output.contract.value.v1).toEqual({
      endpointUrl: `\${aws_cloudwatch_event_endpoint.${endpoint![0]}.endpoint_url}`,
    });
  });
});
