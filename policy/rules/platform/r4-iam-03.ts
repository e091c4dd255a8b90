import { accessOf } from "../../../terraform/graph/access/access";
import type { Principal, Statement } from "../../../terraform/graph/access/statement";
import type { Resource } from "../../../terraform/graph/resource";
import { knownAccounts } from "../../known-accounts";
import { allOf } from "../../judge";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

const OF_ORGANIZATION = ["aws:principalorgid", "aws:principalorgpaths", "aws:principalaccount"];
/** What a trust policy is for. */
const ASSUMING = [
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:SetContext",
  "sts:SetSourceIdentity",
  "sts:TagSession",
];
const EXTERNAL_ID = "sts:externalid";

export const rolesTrustKnownPrincipals: Rule = {
  id: "R4-IAM-03",
  severity: "critical",
  area: "platform",
  requirements: ["R4"],
  pci: ["7.2.5", "8.6.1"],
  title: "A role is trusted only to services, accounts of the platform, and others that prove an external id",
  why: "a role that anybody may assume, or a stranger on behalf of another customer, is a door into the account",
  source: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html",
  ],
  reach: "stacks",
  check: (platform) => {
    const accounts = knownAccounts(platform);
    const { policiesOn } = accessOf(platform.graph);
    const judgements = platform.graph.of("aws_iam_role").map((role) => {
      const policies = policiesOn(role);
      if (policies.length === 0) return failed(role, "it has no trust policy");
      const hidden = policies.filter(({ known }) => !known);
      if (hidden.length > 0)
        return undecided(role, "its trust policy is known only after apply", [hidden[0]!.evidence]);
      const trusts = policies.flatMap(({ statements }) =>
        statements
          .filter(({ effect }) => effect === "Allow")
          .map((statement) => judgeTrust(role, statement, accounts)),
      );
      return trusts.length > 0 ? allOf(role, trusts) : failed(role, "nobody may assume it");
    });
    return { judgements, nothing: "there is no role" };
  },
};

function judgeTrust(role: Resource, statement: Statement, accounts: ReadonlySet<string>): Judgement {
  const evidence = [statement.evidence];
  if (statement.allPrincipalsBut) return failed(role, "everybody but some may assume it", evidence);
  const problem = (statement.principals ?? []).map((principal) => problemOf(principal, statement, accounts));
  const found = problem.find((text) => text !== undefined);
  if (found !== undefined) return failed(role, found, evidence);
  const { actions, allActionsBut, resources, allResourcesBut } = statement;
  if (allActionsBut || !actions.every((action) => ASSUMING.includes(action)))
    return failed(role, "its trust policy allows more than to assume it", evidence);
  if (resources.length > 0 || allResourcesBut)
    return failed(role, "its trust policy names resources, which IAM refuses", evidence);
  if (problem.length === 0) return failed(role, "a trust statement names nobody", evidence);
  return passed(role, "everybody who is trusted is known", evidence);
}

function problemOf(
  principal: Principal,
  statement: Statement,
  accounts: ReadonlySet<string>,
): string | undefined {
  const bounded = (keys: readonly string[]): boolean =>
    statement.conditions.some(
      ({ key, operator, values }) =>
        keys.includes(key) &&
        /^(?:foranyvalue:)?string(?:equals|like)$/i.test(operator) &&
        values.every((value) => !/^\**$/.test(value)),
    );
  switch (principal.kind) {
    case "any":
      return bounded(OF_ORGANIZATION) ? undefined : "anybody may assume it";
    case "account":
    case "arn":
      if (accounts.has(principal.account) || bounded([EXTERNAL_ID])) return undefined;
      return `account ${principal.account} is none of the platform's, and proves no external id`;
    case "unknown":
      return bounded([EXTERNAL_ID]) || bounded(OF_ORGANIZATION)
        ? undefined
        : `${principal.expression} is known only after apply, and proves no external id`;
    case "federated": {
      const keys = statement.conditions.filter(({ key }) => key.endsWith(":sub"));
      const exact = keys.some(({ values }) => values.every((value) => !value.startsWith("*")));
      const audience = statement.conditions.some(({ key }) => /:aud(ience)?$/.test(key));
      return exact && audience
        ? undefined
        : `${principal.provider} may send anybody: audience and subject must be pinned`;
    }
    case "service":
      return undefined;
  }
}
