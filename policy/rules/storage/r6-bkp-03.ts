import { accessOf } from "../../../terraform/graph/access/access";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import type { Resource } from "../../../terraform/graph/resource";
import { copiesUnknown } from "../../parts/copies-unknown";
import { Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";

const COPY = "backup:CopyIntoBackupVault";

export const backupsLeaveTheAccount: Rule = {
  id: "R6-BKP-03",
  severity: "high",
  area: "storage",
  requirements: ["R6", "R4"],
  pci: ["10.3.3", "12.10.1"],
  title:
    "Every backup plan copies into a vault of another account, which admits that account and no stranger",
  why: "who takes over the account of the data takes its vaults as well; a copy that the other vault refuses fails every night",
  source: [
    "https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html",
    "https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html",
  ],
  reach: "stacks",
  check: ({ graph, promises }) => ({
    judgements: graph.of("aws_backup_plan").map((plan) => judge(plan, promises)),
    nothing: "there is no backup plan",
  }),
};

function judge(plan: Resource, promises: Promises): Judgement {
  const { account } = plan;
  const copies = protectionOf(plan.body.graph)
    .from(plan, "copies-into")
    .filter(({ to }) => to.account !== undefined && to.account !== account);
  const proof = new Proof(plan).needs(
    copies.length > 0 ? true : copiesUnknown(plan),
    "no rule copies into a vault of another account",
    ...copies.flatMap(({ because }) => because),
  );
  const access = accessOf(plan.body.graph);
  for (const { to, because } of copies) {
    const admitted = access.admits(to, { kind: "account", account: account ?? "" }, COPY);
    const stranger = access
      .policiesOn(to)
      .flatMap(({ statements }) => statements)
      .find(
        ({ effect, principals = [], conditions }) =>
          effect === "Allow" &&
          principals.some(
            (principal) =>
              (principal.kind === "any" && !conditions.some(({ key }) => key === "aws:principalorgid")) ||
              ("account" in principal && !promises.accounts.has(principal.account)),
          ),
      );
    proof
      .needs(
        admitted.verdict === "unknown" ? undefined : admitted.verdict === "allowed",
        `${to.id} does not let account ${account ?? "unknown"} copy into it`,
        ...because,
        ...admitted.because,
      )
      .needs(
        stranger === undefined,
        `${to.id} lets accounts in that are not the environment's`,
        ...because,
        ...(stranger === undefined ? [] : [stranger.evidence]),
      );
  }
  return proof.judgement(`it copies into a vault of account ${copies[0]?.to.account ?? "unknown"}`);
}
