import { accessOf, type Access } from "../../../terraform/graph/access/access";
import type { Identity } from "../../../terraform/graph/access/identity-policies";
import { matchesAction } from "../../../terraform/graph/access/matches-pattern";
import type { Policy, Statement } from "../../../terraform/graph/access/statement";
import type { Judgement, Rule } from "../../rule";
import { knownAccounts } from "../../known-accounts";
import { failed, passed } from "../../verdict";

/** Actions that AWS does not bind to a resource, or that only tell what is there. */
const UNBOUND: readonly RegExp[] = [
  /^(?!s3:|secretsmanager:|kms:)[a-z0-9-]+:(?:describe|list)[a-z]*\*?$/i,
  /^s3:listallmybuckets$/i,
  /^(?:ecr:getauthorizationtoken|secretsmanager:getrandompassword|sts:getcalleridentity|tag:getresources|cloudwatch:getmetricdata)$/i,
  /^(?:cloudwatch:putmetricdata|glue:getsecurityconfiguration|xray:[a-z]+)$/i,
  /^ec2:(?:create|delete|attach|detach)networkinterface$/i,
  /^ec2:(?:un)?assignprivateipaddresses$/i,
  /^logs:(?:create|get|update|delete|list)logdelivery(?:ies)?$/i,
  /^logs:(?:listlogdeliveries|putresourcepolicy)$/i,
  /^ssmmessages:[a-z]+$/i,
  /^route53:createhostedzone$/i,
  /^backup:(?:describerestorejob|startrestorejob)$/i,
];
/** Keys of which one must bound an action, wherever it is allowed. */
const BOUNDS: readonly (readonly [action: string, keys: RegExp, why: string])[] = [
  ["cloudwatch:PutMetricData", /^cloudwatch:namespace$/, "it could write every metric that alarms read"],
  [
    "kms:Decrypt",
    /^kms:(?:viaservice|encryptioncontext:.+|resourcealiases)$/,
    "it could open whatever is encrypted so, from wherever it got it",
  ],
];
/** A pipe has no code of its own: it comes to a key through what it reads and writes only. */
const WITHOUT_CODE = "pipes.amazonaws.com";
/** R4-IAM-01 judges whole services. */
const WHOLE = /^(?:[^:]+:)?\*+$/;
const JOINING = "ec2:CreateNetworkInterface";

const ACCOUNT_OF_ARN = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/;

export const permissionsNameResources: Rule = {
  id: "R4-IAM-10",
  severity: "high",
  area: "platform",
  requirements: ["R4"],
  pci: ["7.2.2", "7.2.5"],
  title: "What a role may do, it may do to resources that are named, under the conditions that bound it",
  why: "a function that may write to one queue, and by a star to all of them, is a way into every program behind",
  source: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    "https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html",
  ],
  reach: "resources",
  check: (platform) => {
    const access = accessOf(platform.graph);
    const accounts = knownAccounts(platform);
    return {
      judgements: [...access.identities.values()].map((identity) => judge(identity, access, accounts)),
      nothing: "there is no role or user",
    };
  },
};

function judge(
  { resource, policies, foreign }: Identity,
  { policiesOn }: Access,
  accounts: ReadonlySet<string>,
): Judgement {
  if (policies.length + foreign.length === 0 && resource.type === "aws_iam_role")
    return failed(resource, "nothing is granted to it: whatever works with it can do nothing");
  const allowing = policies
    .flatMap(({ statements }) => statements)
    .filter(({ effect, allActionsBut }) => effect === "Allow" && !allActionsBut);
  const trusted = policiesOn(resource)
    .flatMap(({ statements }) => statements)
    .flatMap(({ principals = [] }) => principals);
  const pipe =
    trusted.length > 0 && trusted.every((each) => each.kind === "service" && each.service === WITHOUT_CODE);
  // A session of ECS Exec is decrypted in the container itself, with no service in between.
  const direct =
    pipe || allowing.some(({ actions }) => actions.some((each) => each.startsWith("ssmmessages:")));
  const isFunction = resource.body.graph.pointingAt(resource, "aws_lambda_function", "role").length > 0;
  for (const statement of allowing) {
    const problem =
      problemOf(statement, isFunction ? policies : undefined) ??
      strangerIn(statement, accounts) ??
      (direct ? undefined : unboundIn(statement));
    if (problem !== undefined) return failed(resource, problem, [statement.evidence]);
  }
  return passed(
    resource,
    `each of its ${allowing.length} statements names what it is about`,
    policies.map(({ evidence }) => evidence),
  );
}

function problemOf(statement: Statement, policies?: readonly Policy[]): string | undefined {
  const { actions, resources, allResourcesBut } = statement;
  const everything = allResourcesBut || resources.some(({ text }) => /^\*+$/.test(text));
  const loose = actions.find((action) => ![WHOLE, ...UNBOUND].some((unbound) => unbound.test(action)));
  if (everything && loose !== undefined) return `it may do ${loose} to everything`;
  // A function's own code never needs what Lambda needs to join its network.
  const joins =
    everything && actions.some((pattern) => !WHOLE.test(pattern) && matchesAction(pattern, JOINING));
  const denied = policies?.some(({ statements }) =>
    statements.some(
      (each) =>
        each.effect === "Deny" && each.conditions.some(({ key }) => key === "lambda:sourcefunctionarn"),
    ),
  );
  if (joins && denied === false)
    return "the function itself may make network interfaces, not only Lambda on its behalf";
  return undefined;
}

/** Accounts that no settings and no stack know. */
function strangerIn({ resources }: Statement, accounts: ReadonlySet<string>): string | undefined {
  const named = resources.flatMap(({ text }) => ACCOUNT_OF_ARN.exec(text)?.[1] ?? []);
  const stranger = named.find((account) => !accounts.has(account));
  return stranger === undefined
    ? undefined
    : `it may act in account ${stranger}, which is none of the platform's`;
}

/** A condition that an action needs and does not have. */
function unboundIn({ actions, conditions }: Statement): string | undefined {
  for (const [action, keys, why] of BOUNDS) {
    const allowed = actions.some((pattern) => !WHOLE.test(pattern) && matchesAction(pattern, action));
    if (allowed && !conditions.some(({ key }) => keys.test(key))) return `${action} has no condition: ${why}`;
  }
  return undefined;
}
