import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseCluster } from "../../modules/data/database-cluster";
import { DatabaseSecret } from "../../modules/data/database-secret";
import { GlobalDatabase } from "../../modules/data/global-database";
import { EmulatorProcess } from "../../rehearsal/emulator-process";
import { terraformEnvironment } from "../../rehearsal/terraform-environment";
import { writeCliConfig } from "../../terraform/cli-config";
import { findProviderBinary } from "../../terraform/provider-mirror";
import { ROOT } from "../fixtures/bundle";
import { SMALL } from "../fixtures/database";
import { fixtureStack, type TestStack } from "../fixtures/stack";

const present = findProviderBinary() !== undefined && spawnSync("terraform", ["version"]).status === 0;
const PLACE = { environment: "prod", region: "sa-east-1" } as const;
/** What the cluster stands on, in Terraform's own words: it is not what is tried here. */
const GROUND = {
  resource: {
    aws_vpc: { net: { cidr_block: "10.9.0.0/16" } },
    aws_subnet: Object.fromEntries(
      ["a", "b"].map((zone, index) => [
        zone,
        {
          vpc_id: "${aws_vpc.net.id}",
          cidr_block: `10.9.${index}.0/24`,
          availability_zone: `sa-east-1${zone}`,
        },
      ]),
    ),
    aws_db_subnet_group: {
      net: { name: "net", subnet_ids: ["${aws_subnet.a.id}", "${aws_subnet.b.id}"] },
    },
    aws_security_group: { net: { name: "net", description: "net", vpc_id: "${aws_vpc.net.id}" } },
    aws_rds_cluster_parameter_group: { net: { name: "net", family: "aurora-postgresql16" } },
    aws_kms_key: { net: { description: "net" } },
    aws_kms_alias: { net: { name: "alias/net", target_key_id: "${aws_kms_key.net.id}" } },
    aws_iam_role: {
      net: {
        name: "net",
        assume_role_policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { Service: "monitoring.rds.amazonaws.com" },
              Action: "sts:AssumeRole",
            },
          ],
        }),
      },
    },
  },
};

jest.setTimeout(300_000);

(present ? describe : describe.skip)("the master password, with the real terraform", () => {
  const folder = mkdtempSync(join(tmpdir(), "klap-password-"));
  let emulator: EmulatorProcess;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    emulator = await EmulatorProcess.start(ROOT, 0, () => undefined);
    environment = terraformEnvironment(emulator.url, writeCliConfig(folder));
  });
  afterAll(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, build: (stack: TestStack) => void, more: object = {}): void => {
    const { resource, data, ephemeral } = fixtureStack(build).toTerraform() as unknown as Record<
      string,
      object
    >;
    mkdirSync(join(folder, name));
    const json = {
      terraform: { required_providers: { aws: { source: "hashicorp/aws", version: "5.100.0" } } },
      provider: { aws: { region: PLACE.region, skip_metadata_api_check: "true" } },
      resource: { ...(more as typeof GROUND).resource, ...resource },
      ...(data !== undefined && { data }),
      ...(ephemeral !== undefined && { ephemeral }),
    };
    writeFileSync(join(folder, name, "main.tf.json"), JSON.stringify(json));
  };
  const run = (name: string, ...args: readonly string[]): number => {
    const { status, stdout, stderr } = spawnSync("terraform", args, {
      cwd: join(folder, name),
      env: environment,
      encoding: "utf8",
    });
    if (status !== 0 && status !== 2) throw new Error(`terraform ${args.join(" ")}: ${stdout}${stderr}`);
    return status;
  };
  /** What the emulated Secrets Manager holds. */
  const password = async (): Promise<string> => {
    const scope = `${PLACE.region}/secretsmanager/aws4_request`;
    const response = await fetch(emulator.url, {
      method: "POST",
      headers: {
        "Content-Type": "application/x-amz-json-1.1",
        "X-Amz-Target": "secretsmanager.GetSecretValue",
        Authorization: `AWS4-HMAC-SHA256 Credential=rehearsal/20261123/${scope}, SignedHeaders=host, Signature=0`,
      },
      body: JSON.stringify({ SecretId: "klap/prod/database/master" }),
    });
    const { SecretString } = (await response.json()) as { SecretString: string };
    return (JSON.parse(SecretString) as { password: string }).password;
  };
  /** Files of the run, plans unpacked, that hold a text. */
  const filesWith = (text: string): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes(".terraform"))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => content(file).includes(text));
  const content = (file: string): string =>
    /(plan|again)$/.test(file)
      ? execFileSync("unzip", ["-p", file], { encoding: "latin1" })
      : readFileSync(file, "latin1");
  const secretReads = async (): Promise<number> =>
    (await emulator.operations())
      .filter(({ operation }) => operation === "GetSecretValue")
      .reduce((sum, { calls }) => sum + calls, 0);

  it("reaches secret and database, no state and no plan, and later plans do not read it", async () => {
    write(
      "secret",
      (stack) => {
        new GlobalDatabase(stack, "Database", {
          environment: PLACE.environment,
          engineVersion: "16.8",
          deletionProtection: false,
        });
        new DatabaseSecret(stack, "Master", {
          environment: PLACE.environment,
          keyArn: "${aws_kms_key.net.arn}",
          replicaKeyArns: {},
          recoveryDays: 0,
        });
      },
      GROUND,
    );
    const lookup = { filter: [{ name: "group-name", values: ["net"] }] };
    write("database", (stack) => {
      stack.addOverride("data.aws_security_group.net", lookup);
      stack.addOverride("data.aws_kms_alias.net", { name: "alias/net" });
      stack.addOverride("data.aws_iam_role.net", { name: "net" });
      new DatabaseCluster(stack, "Cluster", {
        ...PLACE,
        writerRegion: PLACE.region,
        options: SMALL,
        keyArn: "${data.aws_kms_alias.net.target_key_arn}",
        subnetGroupName: "net",
        securityGroupId: "${data.aws_security_group.net.id}",
        clusterGroupName: "net",
        monitoringRoleArn: "${data.aws_iam_role.net.arn}",
        windows: { backup: "05:00-06:00", maintenance: "sun:06:30-sun:07:30" },
        dependsOn: [],
      });
    });
    for (const name of ["secret", "database"]) {
      run(name, "init", "-input=false");
      const before = await secretReads();
      run(name, "plan", "-input=false", "-out=plan");
      // Who plans the first time has no right to the password either.
      expect(await secretReads()).toBe(before);
      run(name, "apply", "-input=false", "plan");
    }
    const drawn = await password();
    expect(drawn).toMatch(/^[A-Za-z0-9]{64}$/);
    const reads = await secretReads();
    expect(run("database", "plan", "-input=false", "-detailed-exitcode", "-out=again")).toBe(0);
    expect(await secretReads()).toBe(reads);
    expect(filesWith(drawn)).toEqual([]);
    // The search finds what is there: the secret's name stands in the state.
    expect(filesWith("klap/prod/database/master").length).toBeGreaterThan(0);
  });
});
