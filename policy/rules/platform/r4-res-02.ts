import { accessOf } from "../../../terraform/graph/access/access";
import type { ResourcePolicy } from "../../../terraform/graph/access/resource-policies";
import type { Condition, Statement } from "../../../terraform/graph/access/statement";
import { knownAccounts } from "../../known-accounts";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

const SOURCES = ["aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "aws:sourceorgpaths"];
/** Keys of KMS whose value names the account that the service works for. */
const KMS_SOURCES = /^kms:(?:encryptioncontext:.+|calleraccount|viaservice)$/;

export const servicesActForThePlatform: Rule = {
  id: "R4-RES-02",
  severity: "high",
  area: "platform",
  requirements: ["R4"],
  pci: ["7.2.5", "7.3.3"],
  title: "A policy that admits a service asks that the service acts for an account of the platform",
  why: "a service acts for all its customers: without the account any of them can send through it",
  source: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-sns-permissions",
  ],
  reach: "stacks",
  check: (platform) => {
    const accounts = knownAccounts(platform);
    const judgements = accessOf(platform.graph)
      .resourcePolicies.filter(({ holder }) => holder.type !== "aws_iam_role")
      .flatMap((policy) => judge(policy, accounts));
    return { judgements, nothing: "no policy on a resource admits a service" };
  },
};

function judge(
  { resource, holder, policy }: ResourcePolicy,
  accounts: ReadonlySet<string>,
): readonly Judgement[] {
  const about = resource ?? holder;
  const statements = policy.statements.filter(
    ({ effect, principals = [] }) => effect === "Allow" && principals.some(({ kind }) => kind === "service"),
  );
  if (statements.length === 0) return [];
  const loose = statements.find(
    (statement) => !isBounded(statement, accounts) && !cannotAsk(statement, about.type),
  );
  if (loose !== undefined)
    return [failed(about, "a service may act on it for any account", [loose.evidence])];
  return [
    passed(
      about,
      "services act on it for the platform's accounts only",
      statements.map(({ evidence }) => evidence),
    ),
  ];
}

function isBounded({ conditions }: Statement, accounts: ReadonlySet<string>): boolean {
  return conditions.some(
    (condition) =>
      /(?:equals|like)$/i.test(condition.operator) && isPositive(condition) && isOurs(condition, accounts),
  );
}

function isPositive({ operator }: Condition): boolean {
  return !/not/i.test(operator);
}

function isOurs({ key, values }: Condition, accounts: ReadonlySet<string>): boolean {
  if (values.length === 0) return false;
  if (key === "aws:sourceorgid" || key === "aws:sourceorgpaths")
    return values.every((value) => /^o-[^*]+/.test(value));
  if (!SOURCES.includes(key) && !KMS_SOURCES.test(key)) return false;
  return values.every((value) => {
    // What settings do not decide leads to a resource of the platform: its account is one of ours.
    if (value.includes("${")) return true;
    const account = value.startsWith("arn:") ? (value.split(":")[4] ?? "") : value;
    if (/^arn:[^:]*:s3:::[^*]/.test(value)) return true;
    return accounts.has(account);
  });
}

/**
 * EventBridge evaluates no condition where it publishes to a topic, so that a statement with one admits nothing; it
 * takes topics of a rule's own account only.
 */
function cannotAsk({ principals = [], conditions }: Statement, type: string): boolean {
  return (
    type === "aws_sns_topic" &&
    conditions.length === 0 &&
    principals.every(
      (principal) => principal.kind === "service" && principal.service === "events.amazonaws.com",
    )
  );
}
