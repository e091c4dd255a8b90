import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";
import { trafficEnvironment } from "../fixtures/traffic";

const STACK = "prod-payments-sa-east-1-canary";
const OUTSIDE = trafficEnvironment();
const INSIDE = trafficEnvironment({}, { from: "vpc" });
const canary = (environment: typeof OUTSIDE): Record<string, unknown> =>
  resourcesOf(stackJson(environment, STACK), "aws_synthetics_canary").canary!;

describe("the layer canary", () => {
  it("rests on roles, buckets, log protection, alarms and keys", () =>
    expect(stackReads(OUTSIDE, STACK)).toEqual([
      "prod-payments-global-identity",
      "prod-payments-sa-east-1-storage",
      "prod-payments-sa-east-1-log-protection",
      "prod-payments-sa-east-1-alarms",
      "prod-payments-sa-east-1-keys",
      "prod-payments-sa-east-1-ingress",
    ]));

  it("pays as the test merchant, by the region's own name", () =>
    expect(canary(OUTSIDE)).toMatchObject({
      run_config: {
        environment_variables: {
          HOST: "api-sa-east-1.klap.test",
          MERCHANT: "klap-canary",
          KEY: expect.stringContaining("canaryKeyArn"),
        },
      },
    }));

  it("runs where clients are, or inside where the load balancer is internal", () => {
    expect(canary(OUTSIDE)).not.toHaveProperty("vpc_config");
    expect((canary(INSIDE).vpc_config as { subnet_ids: string[] }).subnet_ids).toHaveLength(3);
    expect(stackReads(INSIDE, STACK)).toEqual(
      expect.arrayContaining([
        "prod-payments-sa-east-1-vpc",
        "prod-payments-sa-east-1-endpoints",
        "prod-payments-sa-east-1-ingress",
      ]),
    );
  });

  it("tells nobody where nobody wants to be told", () => {
    const silent = trafficEnvironment({}, { alarms: { noAlarms: "a test" } });
    expect(resourcesOf(stackJson(silent, STACK), "aws_cloudwatch_metric_alarm")).toEqual({});
  });
});
