import { fixtureStack } from "../../fixtures/stack";
import { DatabaseCluster } from "../../../modules/data/database-cluster";
import type { DatabaseOptions } from "../../../modules/data/database-options";
import { OPTIONS, SMALL } from "../../fixtures/database";
import { resourcesOf } from "../../fixtures/resources";

const synth = (region = "sa-east-1", options: DatabaseOptions = OPTIONS): string =>
  JSON.stringify(
    fixtureStack((stack) => {
      new DatabaseCluster(stack, "Cluster", {
        environment: "prod",
        region,
        writerRegion: "sa-east-1",
        options,
        keyArn: "key",
        subnetGroupName: "subnets",
        securityGroupId: "sg-1",
        clusterGroupName: "parameters",
        monitoringRoleArn: "role",
        windows: { backup: "05:00-06:00", maintenance: "sun:06:00-sun:07:00" },
        dependsOn: [],
      });
    }).toTerraform(),
  );
const cluster = (region?: string, options?: DatabaseOptions): Record<string, unknown> =>
  Object.values(resourcesOf(synth(region, options), "aws_rds_cluster"))[0]!;

describe("DatabaseCluster", () => {
  it("is a member of the global database, and forwards writes in either role", () => {
    for (const region of ["sa-east-1", "us-east-1"])
      expect(cluster(region)).toMatchObject({
        cluster_identifier: `klap-prod-payments-${region}`,
        global_cluster_identifier: "klap-prod-payments",
        enable_global_write_forwarding: true,
      });
  });

  it("is made with the master user in the writer region, the password read back from the secret's copy here", () => {
    expect(cluster()).toMatchObject({
      database_name: "payments",
      master_username: "klap_admin",
      master_password_wo:
        '${one([for text in ephemeral.aws_secretsmanager_secret_version.cluster_password[*].secret_string : jsondecode(text)["password"]])}',
    });
  });

  it("reads the password in an apply only, since no plan knows the time of the apply", () =>
    expect(JSON.parse(synth())).toHaveProperty(
      "ephemeral.aws_secretsmanager_secret_version.cluster_password.secret_id",
      '${timestamp() == "" ? "" : "klap/prod/database/master"}',
    ));

  it("reads the password only as long as there is no cluster of its name", () => {
    const json = JSON.parse(synth()) as object;
    const isNeeded = "length(data.aws_rds_clusters.cluster_existing.cluster_identifiers) == 0";
    expect(json).toMatchObject({
      data: {
        aws_rds_clusters: {
          cluster_existing: { filter: [{ name: "db-cluster-id", values: ["klap-prod-payments-sa-east-1"] }] },
        },
      },
      ephemeral: {
        aws_secretsmanager_secret_version: { cluster_password: { count: `\${${isNeeded} ? 1 : 0}` } },
      },
    });
    expect(cluster()).toMatchObject({ master_password_wo_version: `\${${isNeeded} ? 1 : null}` });
  });

  it("is made as the writer's copy elsewhere, without reading the password", () => {
    expect(cluster("us-east-1")).toMatchObject({ source_region: "sa-east-1" });
    for (const argument of ["database_name", "master_username", "master_password_wo"])
      expect(cluster("us-east-1")).not.toHaveProperty(argument);
    expect(JSON.parse(synth("us-east-1"))).not.toHaveProperty("ephemeral");
  });

  it("differs between writer and others only in what is ignored once it is made", () => {
    const { lifecycle, ...writer } = cluster();
    const { lifecycle: _, ...other } = cluster("us-east-1");
    const ignored = (lifecycle as { ignore_changes: string[] }).ignore_changes;
    const different = Object.keys({ ...writer, ...other }).filter(
      (argument) => JSON.stringify(writer[argument]) !== JSON.stringify(other[argument]),
    );
    // The names carry the region; a write-only argument is in no state, so it can never differ from it.
    const named = ["//", "cluster_identifier", "final_snapshot_identifier", "master_password_wo"];
    expect(different.filter((argument) => !named.includes(argument)).sort()).toEqual(
      ignored
        .filter(
          (argument) => !["global_cluster_identifier", "replication_source_identifier"].includes(argument),
        )
        .sort(),
    );
  });

  it("is encrypted, kept by nobody but us, and destroyed by no plan", () =>
    expect(cluster()).toMatchObject({
      storage_encrypted: true,
      kms_key_id: "key",
      iam_database_authentication_enabled: true,
      deletion_protection: true,
      skip_final_snapshot: false,
      final_snapshot_identifier: "klap-prod-payments-sa-east-1-final",
      copy_tags_to_snapshot: true,
      lifecycle: { prevent_destroy: true },
    }));

  it("leaves no snapshot where that was chosen", () => {
    expect(cluster("sa-east-1", SMALL)).toMatchObject({ skip_final_snapshot: true });
    expect(cluster("sa-east-1", SMALL)).not.toHaveProperty("final_snapshot_identifier");
  });

  it("keeps 35 days to go back to any second of, even of a deleted cluster", () =>
    expect(cluster()).toMatchObject({ backup_retention_period: 35, delete_automated_backups: false }));

  it("hands out its logs", () =>
    expect(cluster().enabled_cloudwatch_logs_exports).toEqual([
      "iam-db-auth-error",
      "instance",
      "postgresql",
    ]));

  it("scales between the chosen capacities, or not at all", () => {
    expect(cluster("sa-east-1", SMALL).serverlessv2_scaling_configuration).toEqual({
      min_capacity: 0.5,
      max_capacity: 2,
    });
    expect(cluster()).not.toHaveProperty("serverlessv2_scaling_configuration");
  });

  it("keeps 7 days of insights, or 15 months without setting the mode that Terraform cannot set", () => {
    expect(cluster()).toMatchObject({
      database_insights_mode: "standard",
      performance_insights_retention_period: 7,
    });
    const advanced = cluster("sa-east-1", { ...OPTIONS, insights: "advanced" });
    expect(advanced).toMatchObject({ performance_insights_retention_period: 465 });
    expect(advanced).not.toHaveProperty("database_insights_mode");
  });

  it("pays for reads and writes, or for storage that has them included", () => {
    expect(cluster()).not.toHaveProperty("storage_type");
    expect(cluster("sa-east-1", { ...OPTIONS, storage: "io-optimized" })).toMatchObject({
      storage_type: "aurora-iopt1",
    });
  });
});
