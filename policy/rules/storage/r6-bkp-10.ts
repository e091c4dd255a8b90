import { accessOf } from "../../../terraform/graph/access/access";
import { matchesAction } from "../../../terraform/graph/access/matches-pattern";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const REFUSED = ["backup:DeleteRecoveryPoint", "backup:UpdateRecoveryPointLifecycle"];

export const vaultsRefuseDeletion: Rule = {
  id: "R6-BKP-10",
  severity: "high",
  area: "storage",
  requirements: ["R6", "R4"],
  pci: ["10.3.2"],
  title: "The policy of every vault refuses everybody to delete backups or shorten their life",
  why: "the lock only begins to bind after its days of grace, and bounds lives, not early ends of long ones in governance mode",
  source: [
    "AWS Config BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED",
    "https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_backup_vault").map(judge),
    nothing: "there is no vault",
  }),
};

function judge(vault: Resource): Judgement {
  const policies = accessOf(vault.body.graph).policiesOn(vault);
  const evidence = policies.map((policy) => policy.evidence);
  const proof = new Proof(vault)
    .needs(policies.length > 0, "it has no policy")
    .needs(
      policies.every(({ known }) => known) ? true : undefined,
      "its policy is known only after apply",
      ...evidence,
    );
  for (const action of REFUSED) {
    const deny = policies
      .flatMap(({ statements }) => statements)
      .find(
        ({ effect, actions, allActionsBut, principals = [], allPrincipalsBut, conditions, resources }) =>
          effect === "Deny" &&
          !allActionsBut &&
          !allPrincipalsBut &&
          conditions.length === 0 &&
          principals.some(({ kind }) => kind === "any") &&
          resources.some(({ text }) => text === "*") &&
          actions.some((pattern) => matchesAction(pattern, action)),
      );
    proof.needs(
      deny !== undefined,
      `its policy does not refuse ${action} to everybody`,
      ...(deny === undefined ? evidence : [deny.evidence]),
    );
  }
  return proof.judgement("its policy refuses everybody to delete backups or shorten their life");
}
