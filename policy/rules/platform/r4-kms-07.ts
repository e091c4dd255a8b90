import { accessOf } from "../../../terraform/graph/access/access";
import { matchesAction } from "../../../terraform/graph/access/matches-pattern";
import type { Statement } from "../../../terraform/graph/access/statement";
import type { Rule } from "../../rule";
import { failed, passed } from "../../verdict";

const READS = ["kms:Decrypt", "kms:ReEncryptFrom"];
/** Conditions that narrow what a right over many keys is good for. */
const NARROWING = /^(?:kms:viaservice|kms:resourcealiases|kms:encryptioncontext:.+|aws:resourcetag\/.+)$/;

export const decryptingIsNarrow: Rule = {
  id: "R4-KMS-07",
  severity: "high",
  area: "platform",
  requirements: ["R4"],
  pci: ["3.6.1", "7.2.5"],
  title: "Who may decrypt may do so with named keys, or through a named service or alias only",
  why: "a right to decrypt with every key of the account reads what other workloads store",
  source: ["Security Hub KMS.1", "Security Hub KMS.2"],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: [...accessOf(graph).identities.values()].flatMap(({ resource, policies }) => {
      const statements = policies.flatMap((policy) => policy.statements).filter(decrypts);
      if (statements.length === 0) return [];
      const wide = statements.find(isWide);
      return [
        wide === undefined
          ? passed(
              resource,
              "it decrypts with named keys, or through what is named",
              statements.map(({ evidence }) => evidence),
            )
          : failed(resource, "it may decrypt with every key", [wide.evidence]),
      ];
    }),
    nothing: "nobody may decrypt",
  }),
};

function decrypts({ effect, actions, allActionsBut }: Statement): boolean {
  return (
    effect === "Allow" &&
    READS.some((read) => actions.some((pattern) => matchesAction(pattern, read)) !== allActionsBut)
  );
}

function isWide({ resources, allResourcesBut, conditions }: Statement): boolean {
  const many =
    allResourcesBut || resources.some(({ text }) => text === "*" || /^arn:[^:]*:kms:.*[:/]\*$/.test(text));
  if (!many) return false;
  return !conditions.some(
    ({ key, operator, values }) =>
      NARROWING.test(key) && !/not|null|ifexists/i.test(operator) && !values.includes("*"),
  );
}
