import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EmulatedVendors } from "../../../rehearsal/emulated-providers/emulated-vendors";
import { terraform, TerraformError, type TerraformOptions } from "../../../terraform/terraform";
import { ROOT } from "../../fixtures/bundle";

type Resources = Record<string, Record<string, object>>;

const CONFLUENT = { confluent: { source: "confluentinc/confluent", version: "2.83.0" } };
const REDPANDA = { redpanda: { source: "redpanda-data/redpanda", version: "2.1.0" } };
const ENVIRONMENT = { main: { display_name: "prod", stream_governance: { package: "ADVANCED" } } };
const ID = "${confluent_environment.main.id}";
const CLUSTER = {
  display_name: "payments",
  availability: "HIGH",
  cloud: "AWS",
  region: "sa-east-1",
  enterprise: { max_ecku: 2 },
  environment: { id: ID },
};

jest.setTimeout(60_000);

let folder: string;
let vendors: EmulatedVendors;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kv-"));
  vendors = new EmulatedVendors(ROOT, join(folder, "s"), (things) =>
    Promise.resolve(things.filter((thing) => thing.includes("nobody"))),
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs Terraform on a configuration; resolves with the planned actions of a plan. */
async function run(
  command: "apply" | "destroy" | "plan",
  resource: Resources,
  providers: object = CONFLUENT,
): Promise<string[]> {
  const types = Object.keys(resource);
  const use = await vendors.use(types);
  const environment = {
    PATH: process.env.PATH,
    HOME: folder,
    TF_CLI_CONFIG_FILE: "/dev/null",
    CHECKPOINT_DISABLE: "1",
    TF_REATTACH_PROVIDERS: JSON.stringify(use.reattach),
  };
  const actions: string[] = [];
  const options: TerraformOptions = {
    cwd: folder,
    environment,
    signal: new AbortController().signal,
    grace: 0,
    onEvent: ({ type, change }) => {
      if (type === "planned_change" && change) actions.push(`${change.action} ${change.resource.addr}`);
    },
  };
  writeFileSync(
    join(folder, "main.tf.json"),
    JSON.stringify({ terraform: { required_providers: providers }, resource }),
  );
  try {
    await terraform(["init", "-input=false", "-no-color"], options);
    const flags = command === "plan" ? ["-detailed-exitcode"] : ["-auto-approve"];
    await terraform([command, "-input=false", "-json", ...flags], options, [0, 2]);
    return actions;
  } finally {
    use.close();
  }
}

const refusal = (resource: Resources, providers: object = CONFLUENT): Promise<string> =>
  run("apply", resource, providers).then(
    () => "accepted",
    (error: unknown) => {
      if (error instanceof TerraformError) return error.message;
      throw error;
    },
  );

describe("an emulated vendor", () => {
  it("makes, keeps, changes, replaces and removes what Terraform asks for", async () => {
    const resources = { confluent_environment: ENVIRONMENT, confluent_kafka_cluster: { main: CLUSTER } };
    await run("apply", resources);
    expect(await run("plan", resources)).toEqual([]);

    const renamed = {
      ...resources,
      confluent_kafka_cluster: { main: { ...CLUSTER, display_name: "other" } },
    };
    expect(await run("plan", renamed)).toEqual(["update confluent_kafka_cluster.main"]);
    const moved = { ...resources, confluent_kafka_cluster: { main: { ...CLUSTER, region: "us-east-1" } } };
    expect(await run("plan", moved)).toEqual(["replace confluent_kafka_cluster.main"]);

    await run("destroy", resources);
    expect(vendors.store("confluent").types()).toEqual([]);
  });

  it("shows what was changed or removed behind Terraform's back", async () => {
    const resources = { confluent_environment: ENVIRONMENT };
    await run("apply", resources);
    const store = vendors.store("confluent");
    const [[id, values]] = [...store.all("confluent_environment")] as [[string, object]];
    store.set("confluent_environment", id, { ...values, display_name: "by hand" });
    expect(await run("plan", resources)).toEqual(["update confluent_environment.main"]);
    store.delete("confluent_environment", id);
    expect(await run("plan", resources)).toEqual(["create confluent_environment.main"]);
  });

  it("refuses missing, unknown and wrongly typed arguments, as the schema has them", async () => {
    expect(await refusal({ confluent_environment: { main: {} } })).toContain("Missing required argument");
    expect(
      await refusal({ confluent_environment: { main: { ...ENVIRONMENT.main, colour: "red" } } }),
    ).toContain("Extraneous JSON object property");
    expect(
      await refusal({ confluent_kafka_topic: { main: { topic_name: "a", partitions_count: "many" } } }),
    ).toContain("a number is required");
  });

  it("refuses arguments that exclude each other, and values that it does not know", async () => {
    const both = { ...CLUSTER, environment: { id: "env-1" }, standard: {} };
    expect(await refusal({ confluent_kafka_cluster: { main: both } })).toContain(
      "exactly one of basic, standard, enterprise, dedicated, freight must be set",
    );
    const topic = { name: "a", cluster_api_url: "https://nobody", partition_count: 1 };
    expect(await refusal({ redpanda_topic: { main: topic } }, REDPANDA)).toContain(
      'cluster_api_url: no cluster answers at "https://nobody"',
    );
    const serverless = { name: "a", resource_group_id: "none", serverless_region: "sa-east-1" };
    expect(await refusal({ redpanda_serverless_cluster: { main: serverless } }, REDPANDA)).toContain(
      "serverless_region must be one of",
    );
  });

  it("refuses references to what does not exist", async () => {
    const cluster = { ...CLUSTER, environment: { id: "env-nobody" } };
    expect(await refusal({ confluent_kafka_cluster: { main: cluster } })).toContain(
      'environment.0.id: there is no confluent_environment "env-nobody"',
    );
  });

  it("keeps what others still use, and what is protected", async () => {
    const protectedCluster = { main: { ...CLUSTER, deletion_protection: true } };
    const resources = { confluent_environment: ENVIRONMENT, confluent_kafka_cluster: protectedCluster };
    await run("apply", resources);
    await expect(run("destroy", resources)).rejects.toThrow("deletion_protection is on");
    expect(vendors.store("confluent").types()).toContain("confluent_environment");
  });

  it("takes a call to a cluster only with a key for that cluster and the right secret", async () => {
    const key = {
      owner: { id: "${confluent_service_account.main.id}", api_version: "iam/v2", kind: "ServiceAccount" },
      managed_resource: {
        id: "${confluent_kafka_cluster.main.id}",
        api_version: "cmk/v2",
        kind: "Cluster",
        environment: { id: ID },
      },
    };
    const topic = (secret: string): object => ({
      topic_name: "orders",
      kafka_cluster: { id: "${confluent_kafka_cluster.main.id}" },
      rest_endpoint: "${confluent_kafka_cluster.main.rest_endpoint}",
      credentials: { key: "${confluent_api_key.main.id}", secret },
      depends_on: ["confluent_role_binding.main"],
    });
    const resources = (secret: string): Resources => ({
      confluent_environment: ENVIRONMENT,
      confluent_kafka_cluster: { main: CLUSTER },
      confluent_service_account: { main: { display_name: "platform" } },
      confluent_role_binding: {
        main: {
          principal: "User:${confluent_service_account.main.id}",
          role_name: "CloudClusterAdmin",
          crn_pattern: "${confluent_kafka_cluster.main.rbac_crn}",
        },
      },
      confluent_api_key: { main: key },
      confluent_kafka_topic: { main: topic(secret) },
    });
    expect(await refusal(resources("guessed"))).toContain("401: wrong secret for API key");
    await run("apply", resources("${confluent_api_key.main.secret}"));
    expect(await run("plan", resources("${confluent_api_key.main.secret}"))).toEqual([]);
  });

  it("refuses what lies in an account of the customer and that AWS does not have", async () => {
    const group = { main: { name: "klap" } };
    const found = (vpc: string): Resources => ({
      redpanda_resource_group: group,
      redpanda_network: {
        main: {
          name: "klap",
          cloud_provider: "aws",
          cluster_type: "byoc",
          region: "sa-east-1",
          resource_group_id: "${redpanda_resource_group.main.id}",
          customer_managed_resources: {
            aws: {
              dynamodb_table: { arn: "arn:aws:dynamodb:sa-east-1:111111111111:table/locks" },
              management_bucket: { arn: "arn:aws:s3:::states" },
              private_subnets: {
                arns: [1, 2, 3].map((n) => `arn:aws:ec2:sa-east-1:111111111111:subnet/subnet-${n}`),
              },
              vpc: { arn: `arn:aws:ec2:sa-east-1:111111111111:vpc/${vpc}` },
            },
          },
        },
      },
    });
    await expect(run("apply", found("vpc-nobody"), REDPANDA)).rejects.toThrow(
      'AWS has no "arn:aws:ec2:sa-east-1:111111111111:vpc/vpc-nobody"',
    );
    await expect(run("apply", found("vpc-1"), REDPANDA)).resolves.toBeDefined();
  });
});
