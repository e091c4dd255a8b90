import { accessOf } from "../../../terraform/graph/access/access";
import { matchesAction } from "../../../terraform/graph/access/matches-pattern";
import type { Principal, Statement } from "../../../terraform/graph/access/statement";
import type { Resource } from "../../../terraform/graph/resource";
import { knownAccounts } from "../../known-accounts";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

const ADMINISTRATION = ["kms:ScheduleKeyDeletion", "kms:PutKeyPolicy"];
const USE = ["kms:Decrypt", "kms:ReEncryptFrom"];
/** Keys that tell whose caller it is. */
const OWNERS = ["aws:principalorgid", "aws:principalaccount", "kms:calleraccount", "aws:sourceaccount"];

export const keysAreAdministeredByOthers: Rule = {
  id: "R4-KMS-02",
  severity: "critical",
  area: "platform",
  requirements: ["R4"],
  pci: ["3.6.1", "7.2.5"],
  title: "A key's policy admits nobody unknown, and whoever administers the key cannot decrypt with it",
  why: "one who can change the policy and decrypt needs nobody else to read all data under the key",
  source: [
    "Security Hub KMS.5",
    "https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html",
  ],
  reach: "resources",
  check: (platform) => {
    const accounts = knownAccounts(platform);
    const { policiesOn } = accessOf(platform.graph);
    const judgements = platform.graph.of("aws_kms_key", "aws_kms_replica_key").map((key) => {
      const policies = policiesOn(key);
      if (policies.length === 0)
        return failed(key, "it has no policy, so that AWS gives the whole account all rights to it");
      const hidden = policies.find(({ known }) => !known);
      if (hidden !== undefined)
        return undecided(key, "its policy is known only after apply", [hidden.evidence]);
      return judge(
        key,
        policies.flatMap(({ statements }) => statements),
        accounts,
      );
    });
    return { judgements, nothing: "there is no key" };
  },
};

function judge(key: Resource, statements: readonly Statement[], accounts: ReadonlySet<string>): Judgement {
  const allows = statements.filter(({ effect }) => effect === "Allow");
  for (const statement of allows) {
    const stranger = (statement.principals ?? []).find((each) => isStranger(each, statement, accounts));
    if (statement.allPrincipalsBut || stranger !== undefined)
      return failed(key, `its policy admits ${describe(stranger)}`, [statement.evidence]);
  }
  const administration = allows.filter((statement) =>
    ADMINISTRATION.some((action) => does(statement, action)),
  );
  const use = allows.filter((statement) => USE.some((action) => does(statement, action)));
  if (administration.length === 0)
    return failed(key, "nobody may administer it, and only AWS's support can change that");
  for (const administers of administration)
    for (const uses of use)
      if (administers === uses || (uses.conditions.length === 0 && sharesPrincipal(administers, uses)))
        return failed(key, "who administers it may also decrypt with it", [
          administers.evidence,
          uses.evidence,
        ]);
  return passed(
    key,
    "administration and use are apart",
    [...administration, ...use].map(({ evidence }) => evidence),
  );
}

function does({ actions, allActionsBut }: Statement, action: string): boolean {
  return actions.some((pattern) => matchesAction(pattern, action)) !== allActionsBut;
}

function isStranger(principal: Principal, { conditions }: Statement, accounts: ReadonlySet<string>): boolean {
  if (principal.kind === "account" || principal.kind === "arn")
    return principal.account !== "" && !accounts.has(principal.account);
  if (principal.kind !== "any") return false;
  return !conditions.some(
    ({ key, operator, values }) =>
      OWNERS.includes(key) && /^string(?:equals|like)$/i.test(operator) && !values.includes("*"),
  );
}

function sharesPrincipal(a: Statement, b: Statement): boolean {
  return (a.principals ?? []).some((one) =>
    (b.principals ?? []).some((two) => describe(one) === describe(two)),
  );
}

function describe(principal: Principal | undefined): string {
  switch (principal?.kind) {
    case "account":
      return `account ${principal.account}`;
    case "arn":
      return principal.arn;
    case "service":
      return principal.service;
    case "federated":
      return principal.provider;
    case "unknown":
      return principal.expression;
    case "any":
      return "everybody";
    case undefined:
      return "all but some";
  }
}
