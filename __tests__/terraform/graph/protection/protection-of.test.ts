import type { ProtectionKind } from "../../../../terraform/graph/protection/protection";
import { protectionOf } from "../../../../terraform/graph/protection/protection-of";
import { backupStacks } from "../../../fixtures/backup-stacks";
import { databaseStacks } from "../../../fixtures/database-stacks";
import { graphOf } from "../../../fixtures/graph-of";
import { serviceStacks } from "../../../fixtures/service-stacks";

const backups = protectionOf(graphOf(backupStacks()));

/** Edges of a kind as `from -> to`, sorted. */
function edges(protection: typeof backups, kind: ProtectionKind): readonly string[] {
  return protection.edges
    .filter((edge) => edge.kind === kind)
    .map(({ from, to }) => `${from.id} -> ${to.id}`)
    .sort();
}

describe("protectionOf", () => {
  it("finds which bucket replicates to which, over regions", () => {
    expect(edges(backups, "replicates-objects")).toContain(
      "prod-payments-sa-east-1-storage/aws_s3_bucket.records -> prod-payments-us-east-1-storage/aws_s3_bucket.records",
    );
    expect(edges(backups, "replicates-objects")).toHaveLength(6);
  });

  it("finds what is backed up, into which vault, and where that is copied", () => {
    const plan = "prod-payments-sa-east-1-backup-plan/aws_backup_plan.objects";
    expect(edges(backups, "backed-up-by")).toContain(
      `prod-payments-sa-east-1-storage/aws_s3_bucket.records -> ${plan}`,
    );
    expect(edges(backups, "backs-up-into")).toContain(
      `${plan} -> prod-payments-sa-east-1-backup-vault/aws_backup_vault.vault`,
    );
    expect(edges(backups, "copies-into").filter((edge) => edge.startsWith(plan))).toEqual([
      `${plan} -> prod-backup-sa-east-1-backup-vault/aws_backup_vault.vault`,
      `${plan} -> prod-payments-us-east-1-backup-vault/aws_backup_vault.vault`,
    ]);
  });

  it("finds locks, restore tests and log destinations", () => {
    expect(edges(backups, "locks")).toHaveLength(3);
    expect(edges(backups, "tests-restores-of")).toHaveLength(2);
    expect(edges(backups, "logs-to")).toContain(
      "prod-payments-sa-east-1-storage/aws_flow_log.network -> prod-payments-sa-east-1-storage/aws_s3_bucket.archive",
    );
    expect(edges(backups, "access-logs-to")).toHaveLength(6);
  });

  it("finds members of a global database and copies of images", () => {
    const databases = protectionOf(graphOf(databaseStacks()));
    expect(edges(databases, "member-of")).toHaveLength(2);
    expect(edges(protectionOf(graphOf(serviceStacks())), "replicates-images")).toHaveLength(2);
  });

  it("shows for every edge what proves it, and finds it from either end", () => {
    for (const edge of backups.edges) {
      expect(edge.because.length).toBeGreaterThan(0);
      expect(backups.from(edge.from, edge.kind)).toContain(edge);
      expect(backups.to(edge.to, edge.kind)).toContain(edge);
    }
  });

  it("takes a rule of replication that is off for none", () => {
    const graph = graphOf({
      "prod-payments-sa-east-1-storage": {
        resource: {
          aws_s3_bucket: { a: { bucket: "a" }, b: { bucket: "b" } },
          aws_s3_bucket_replication_configuration: {
            a: { bucket: "a", rule: [{ status: "Disabled", destination: { bucket: "arn:aws:s3:::b" } }] },
          },
        },
      },
    });
    expect(protectionOf(graph).edges).toEqual([]);
  });

  it.each([
    [{ resources: ["arn:aws:s3:::klap-*"], not_resources: ["arn:aws:s3:::klap-a"] }, 0],
    [{ resources: ["arn:aws:s3:::other-*"] }, 0],
    [{ resources: ["*"] }, 1],
    [{ selection_tag: [{ type: "STRINGEQUALS", key: "Backup", value: "yes" }] }, 1],
    [{ selection_tag: [{ type: "STRINGEQUALS", key: "Backup", value: "no" }] }, 0],
    [{ resources: ["*"], condition: [{ string_like: [{ key: "aws:ResourceTag/Backup", value: "y*" }] }] }, 1],
    [{ resources: ["*"], condition: [{ string_not_equals: [{ key: "Backup", value: "yes" }] }] }, 0],
    [{}, 0],
  ])("reads the selection %j", (selection, count) => {
    const graph = graphOf({
      "prod-payments-sa-east-1-backup": {
        resource: {
          aws_s3_bucket: { a: { bucket: "klap-a", tags: { Backup: "yes" } } },
          aws_backup_plan: { plan: { name: "plan" } },
          aws_backup_selection: { all: { plan_id: "${aws_backup_plan.plan.id}", ...selection } },
        },
      },
    });
    expect(edges(protectionOf(graph), "backed-up-by")).toHaveLength(count);
  });

  it("survives attributes of wrong types", () => {
    const odd = [null, 1, true, "x", [], [1], {}, [{}], "${", "${x.y"];
    const types = [
      "aws_backup_plan",
      "aws_backup_selection",
      "aws_backup_vault",
      "aws_ecr_replication_configuration",
      "aws_s3_bucket",
      "aws_s3_bucket_replication_configuration",
    ];
    for (const value of odd) {
      const body = {
        bucket: value,
        rule: value,
        name: value,
        resources: value,
        condition: value,
        tags: value,
      };
      const resource = Object.fromEntries(types.map((type) => [type, { a: body }]));
      expect(() => protectionOf(graphOf({ "a-b-c": { resource } })).edges).not.toThrow();
    }
  });
});
