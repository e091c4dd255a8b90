import { accessOf } from "../../../terraform/graph/access/access";
import type { ResourcePolicy } from "../../../terraform/graph/access/resource-policies";
import type { Principal, Statement } from "../../../terraform/graph/access/statement";
import type { Resource } from "../../../terraform/graph/resource";
import { knownAccounts } from "../../known-accounts";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

/** Other accounts get what is named: a right over everything on somebody's data is for its own account. */
const EVERYTHING = /^(?:\*|[^:]+:\*)$/;

export const othersAreKnownAccounts: Rule = {
  id: "R4-RES-03",
  severity: "high",
  area: "platform",
  requirements: ["R4"],
  pci: ["7.2.5", "12.8.2"],
  title: "Policies on resources admit accounts of the platform only, other accounts to named actions",
  why: "an account number that nobody knows is somebody else's, and a role there is beyond every guard rail here",
  source: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies-cross-account-resource-access.html",
  ],
  reach: "stacks",
  check: (platform) => {
    const accounts = knownAccounts(platform);
    const withRoles = new Set(platform.graph.of("aws_iam_role").map(({ account }) => account));
    const judgements = accessOf(platform.graph)
      .resourcePolicies.filter(({ holder }) => holder.type !== "aws_iam_role")
      .flatMap((policy) => judge(policy, accounts, withRoles));
    return { judgements, nothing: "no policy on a resource admits another account" };
  },
};

function judge(
  { resource, holder, policy }: ResourcePolicy,
  accounts: ReadonlySet<string>,
  withRoles: ReadonlySet<string | undefined>,
): readonly Judgement[] {
  const about = resource ?? holder;
  const others = policy.statements.filter(
    ({ effect, principals = [] }) =>
      effect === "Allow" && principals.some((principal) => isOther(principal, about)),
  );
  if (others.length === 0) return [];
  const problem = others.flatMap((statement) => problemsOf(statement, about, accounts, withRoles));
  if (problem.length > 0) return [failed(about, problem[0]!.message, [problem[0]!.statement.evidence])];
  return [
    passed(
      about,
      "other accounts that it admits are the platform's",
      others.map(({ evidence }) => evidence),
    ),
  ];
}

function isOther(principal: Principal, { account }: Resource): boolean {
  return (principal.kind === "account" || principal.kind === "arn") && principal.account !== account;
}

function problemsOf(
  statement: Statement,
  about: Resource,
  accounts: ReadonlySet<string>,
  withRoles: ReadonlySet<string | undefined>,
): readonly { readonly message: string; readonly statement: Statement }[] {
  return (statement.principals ?? [])
    .filter((principal) => isOther(principal, about))
    .flatMap((principal) => {
      if (principal.kind !== "account" && principal.kind !== "arn") return [];
      const { account } = principal;
      if (!accounts.has(account))
        return [{ message: `account ${account} is none of the platform's`, statement }];
      if (statement.allActionsBut || statement.actions.some((action) => EVERYTHING.test(action)))
        return [{ message: `account ${account} may do everything to it`, statement }];
      const inGraph = withRoles.has(account);
      const gone =
        principal.kind === "arn" &&
        inGraph &&
        principal.resource === undefined &&
        /:role\/(?!aws-|klap\/deploy)/.test(principal.arn);
      return gone ? [{ message: `${principal.arn} is no role of the platform`, statement }] : [];
    });
}
