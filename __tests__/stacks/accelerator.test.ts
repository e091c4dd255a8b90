import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";
import { trafficEnvironment } from "../fixtures/traffic";

const STACK = "prod-payments-global-accelerator";
const environment = trafficEnvironment({ steering: { by: "global-accelerator" } });

describe("the layer accelerator", () => {
  it("rests on the public zone", () =>
    expect(stackReads(environment, STACK)).toEqual(["prod-payments-global-public-zone"]));

  it("leads the API's name to the accelerator, and publishes the listener that regions join", () => {
    const json = stackJson(environment, STACK);
    expect(Object.values(resourcesOf(json, "aws_route53_record"))).toEqual([
      expect.objectContaining({ name: "api.klap.test", type: "A" }),
    ]);
    expect(JSON.parse(json).output.contract.value).toEqual({
      v1: { listenerArn: "${aws_globalaccelerator_listener.accelerator_listener.id}" },
    });
  });
});
