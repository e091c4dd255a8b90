import { prod } from "../../environments/prod/environment";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { ANALYTICS_SETTINGS, ANALYTICS_STORAGE } from "../fixtures/analytics";
import { BASE_LAYERS } from "../fixtures/network";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-sa-east-1-analytics";
const environmentOf = (settings: Partial<typeof ANALYTICS_SETTINGS> = {}) =>
  fixtureEnvironment({
    layers: {
      "payments/sa-east-1": {
        ...BASE_LAYERS,
        keys: { primaryRegion: "sa-east-1", purposes: ["logs", "alarms", "data"] },
        storage: ANALYTICS_STORAGE,
        vpc: { cidr: "10.0.0.0/16", publicIngress: false, flowLogRetentionDays: 1 },
        endpoints: { services: [], clientCidrs: {}, alarms: { noAlarms: "a test" } },
        analytics: { ...ANALYTICS_SETTINGS, ...settings },
      },
    },
  });
const json = (settings?: Partial<typeof ANALYTICS_SETTINGS>): string =>
  stackJson(environmentOf(settings), STACK);

describe("AnalyticsStack", () => {
  it("rests on identity, storage, log protection, alarms, keys, VPC and endpoints of its place", () =>
    expect(stackReads(environmentOf(), STACK)).toEqual([
      "prod-payments-global-identity",
      "prod-payments-sa-east-1-storage",
      "prod-payments-sa-east-1-log-protection",
      "prod-payments-sa-east-1-alarms",
      "prod-payments-sa-east-1-keys",
      "prod-payments-sa-east-1-vpc",
      "prod-payments-sa-east-1-endpoints",
    ]));

  it("does not wait for alarms that it does not raise", () =>
    expect(stackReads(environmentOf({ alarms: { noAlarms: "nobody waits" } }), STACK)).not.toContain(
      "prod-payments-sa-east-1-alarms",
    ));

  it("stands in the application tier of every zone, which reaches S3 by its gateway endpoint", () => {
    const subnets = Object.values(resourcesOf(json(), "aws_glue_connection")).map(
      ({ physical_connection_requirements }) =>
        (physical_connection_requirements as { subnet_id: string }).subnet_id,
    );
    expect(subnets).toEqual(
      [1, 2, 3].map((zone) => expect.stringContaining(`subnetIds["application-sae1-az${zone}"]`) as string),
    );
  });

  it("encrypts data with the key of data, logs with the key of logs", () => {
    const [security] = Object.values(resourcesOf(json(), "aws_glue_security_configuration"));
    expect(security!.encryption_configuration).toMatchObject({
      s3_encryption: { kms_key_arn: expect.stringContaining('keyArns["data"]') as string },
      cloudwatch_encryption: { kms_key_arn: expect.stringContaining('keyArns["logs"]') as string },
    });
  });

  it("uploads every file of the service", () => {
    const keys = Object.values(resourcesOf(json(), "aws_s3_object")).map(({ key }) => String(key));
    expect(keys.map((key) => key.split("/").at(-1))).toEqual(
      expect.arrayContaining(["archive_job.py", "archive_messages.py", "archive_exports.py"]),
    );
    expect(new Set(keys.map((key) => key.split("/").slice(0, -1).join("/"))).size).toBe(1);
  });

  it("crawls tables of snapshots only where snapshots are exported", () => {
    const jobsAndCrawlers = (region: string): number[] => {
      const stack = stackJson(prod, `prod-payments-${region}-analytics`);
      return ["aws_glue_job", "aws_glue_crawler"].map((type) => Object.keys(resourcesOf(stack, type)).length);
    };
    expect(jobsAndCrawlers("sa-east-1")).toEqual([2, 1]);
    expect(jobsAndCrawlers("us-east-1")).toEqual([1, 0]);
  });

  it("publishes nothing: everything about it has a name", () =>
    expect((JSON.parse(json()) as { output?: object }).output).toBeUndefined());
});
