import type { LayerSettings } from "../../stacks/catalog";
import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";
import type { KafkaWay } from "../../modules/network/kafka-way";
import type { KafkaService } from "../../modules/kafka/service/kafka-service";
import { CONFLUENT, REDPANDA } from "../fixtures/kafka";
import {
  CALLED,
  CONSUMER,
  serverlessEnvironment,
  serverlessLayers,
  type FunctionSettings,
} from "../fixtures/serverless";

type Settings = Partial<LayerSettings["functions"]>;

const STACK = "prod-payments-sa-east-1-functions";
const json = (settings: Settings, others: Partial<LayerSettings> = {}): string =>
  stackJson(serverlessEnvironment(settings, others), STACK);
const reads = (settings: Settings, others: Partial<LayerSettings> = {}): string[] =>
  stackReads(serverlessEnvironment(settings, others), STACK).map((stack) =>
    stack.replace("prod-payments-sa-east-1-", ""),
  );
const only = (text: string, type: string) => Object.values(resourcesOf(text, type))[0]!;
const SIGNED = {
  artifacts: {
    services: ["ingest", "ledger"],
    scanning: "basic",
    base: `registry.example/node@sha256:${"0".repeat(64)}`,
    keptImages: 10,
    signing: { policy: "enforce" },
  },
} as const;

const ON_DEMAND: FunctionSettings = {
  ...CONSUMER,
  consumes: { ...CONSUMER.consumes!, pollers: { mode: "on-demand", reason: "rare" } },
};

describe("FunctionsStack", () => {
  it("rests on what its functions reach, and on nothing else", () => {
    const always = [
      "prod-payments-global-identity",
      "storage",
      "log-protection",
      "alarms",
      "endpoints",
      "vpc",
      "keys",
    ];
    expect(reads({})).toEqual(always);
    expect(reads({ alarms: { noAlarms: "a test" } })).not.toContain("alarms");
    expect(reads({ functions: { job: { ...CALLED, reaches: ["database"] } } })).toContain("database");
    expect(reads({ functions: { job: CONSUMER } })).toEqual(
      expect.arrayContaining(["kafka", "kafka-credentials", "kafka-topics"]),
    );
    expect(reads({ signing: { policy: "enforce" } }, SIGNED)).toContain("artifacts");
  });

  it("puts who changes the schema where operators are let in", () => {
    const text = json({ functions: { job: CALLED, owner: { ...CALLED, reaches: ["database-schema"] } } });
    const { job, owner } = resourcesOf(text, "aws_lambda_function") as Record<
      string,
      { vpc_config: { subnet_ids: string[] }; environment: { variables: Record<string, string> } }
    >;
    expect(job!.vpc_config.subnet_ids[0]).toContain('subnetIds["application-');
    for (const subnet of owner!.vpc_config.subnet_ids) expect(subnet).toContain('subnetIds["runner-');
    expect(owner!.environment.variables.DATABASE_HOST).toContain(".endpoint}");
    const egress = resourcesOf(text, "aws_vpc_security_group_egress_rule");
    expect(
      Object.entries(egress)
        .filter(([key]) => key.includes("database"))
        .map(([key, { referenced_security_group_id }]) => [key, referenced_security_group_id]),
    ).toEqual([[expect.stringContaining("owner"), expect.stringContaining(".securityGroupId}")]]);
  });

  it("runs the published object out of the region's bucket", () =>
    expect(only(json({}), "aws_lambda_function")).toMatchObject({
      s3_bucket: "klap-prod-222222222222-sa-east-1-artifacts",
      s3_key: "functions/job/0000.zip",
    }));

  it("runs only what the environment's profile has signed, where that is chosen", () => {
    const signed = json({ signing: { policy: "enforce" } }, SIGNED);
    expect(only(signed, "aws_lambda_code_signing_config")).toMatchObject({
      allowed_publishers: {
        signing_profile_version_arns: [expect.stringContaining('signingProfileArns["functions"]') as string],
      },
    });
    expect(only(signed, "aws_lambda_function").code_signing_config_arn).toMatch(/Signing|signing/);
    expect(resourcesOf(json({}), "aws_lambda_code_signing_config")).toEqual({});
  });

  it("opens ways to what a function reaches only", () => {
    const ways = (functions: Settings["functions"]): string[] =>
      Object.keys(resourcesOf(json({ functions: functions! }), "aws_vpc_security_group_egress_rule"));
    expect(ways({ job: CALLED })).toEqual(["job_network_to_endpoints"]);
    expect(ways({ job: { ...CALLED, reaches: ["database", "on-premises"] } })).toEqual([
      "job_network_to_endpoints",
      "job_network_to_database",
      "job_network_to_on_premises_172_16_0_0_16",
    ]);
    const zones = ["sae1_az1", "sae1_az2", "sae1_az3"];
    expect(ways({ job: CONSUMER })).toEqual([
      "job_network_to_endpoints",
      ...zones.flatMap((zone) =>
        ["kafka", "brokers", "registry", "api"].map((port) => `job_network_to_kafka_${zone}_${port}`),
      ),
    ]);
    expect(resourcesOf(json({}), "aws_vpc_security_group_ingress_rule")).toEqual({});
  });

  it("signs in to the database as each function's own user", () =>
    expect(
      only(json({ functions: { job: { ...CALLED, reaches: ["database"] } } }), "aws_lambda_function")
        .environment,
    ).toMatchObject({ variables: { DATABASE_USER: "klap_job", DATABASE_CONNECTIONS: "1" } }));

  it("reads its own region's topic in a group of the principal, with the principal's secret", () => {
    const text = json({ functions: { job: CONSUMER } });
    expect(only(text, "aws_lambda_event_source_mapping")).toMatchObject({
      topics: ["sa-east-1.orders"],
      self_managed_kafka_event_source_config: { consumer_group_id: "ledger.job" },
    });
    expect(text).toContain("klap/prod/kafka/ledger");
    expect(JSON.stringify(resourcesOf(text, "aws_iam_role_policy"))).toContain(
      "arn:aws:secretsmanager:sa-east-1:222222222222:secret:klap/prod/kafka/ledger-??????",
    );
  });

  it("signs in as the vendor asks, from where the brokers are", () => {
    const types = (service: KafkaService, way: KafkaWay): string[] => {
      const kafka = { ...serverlessLayers().kafka!, service };
      const settings = { functions: { job: way === "internet" ? ON_DEMAND : CONSUMER } };
      const text = json({ ...settings, kafka: { vendor: service.vendor, way } }, { kafka });
      const { source_access_configuration: access } = only(text, "aws_lambda_event_source_mapping");
      return (access as { type: string }[]).map(({ type }) => type);
    };
    const onNetwork = ["VPC_SUBNET", "VPC_SUBNET", "VPC_SUBNET", "VPC_SECURITY_GROUP"];
    expect(types(CONFLUENT, "confluent-endpoint")).toEqual(["BASIC_AUTH", ...onNetwork]);
    expect(types(REDPANDA, "internet")).toEqual(["SASL_SCRAM_512_AUTH"]);
  });

  it("leaves releases to a pipeline by CodeDeploy, where that is chosen", () => {
    const release = { owner: "pipeline", shift: { kind: "canary", percent: 10, minutes: 5 } } as const;
    expect(Object.keys(resourcesOf(json({ release }), "aws_codedeploy_deployment_group"))).toEqual([
      "releases_job",
    ]);
    expect(resourcesOf(json({}), "aws_codedeploy_app")).toEqual({});
  });
});
