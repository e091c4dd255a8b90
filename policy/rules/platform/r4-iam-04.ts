import { accessOf } from "../../../terraform/graph/access/access";
import { decide } from "../../../terraform/graph/access/decide";
import type { Identity } from "../../../terraform/graph/access/identity-policies";
import type { Policy } from "../../../terraform/graph/access/statement";
import type { Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

/** What no workload's role may ever be given, so that its boundary must not let it through. */
const BEYOND = [
  ...["iam:CreateUser", "iam:CreateAccessKey", "iam:CreateRole", "iam:AttachRolePolicy", "iam:PutRolePolicy"],
  ...["iam:CreatePolicyVersion", "iam:DeleteRolePermissionsBoundary", "iam:UpdateAssumeRolePolicy"],
  ...["organizations:LeaveOrganization", "organizations:CreateAccount", "account:EnableRegion"],
  ...["cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "config:StopConfigurationRecorder"],
  ...["guardduty:DeleteDetector", "securityhub:DisableSecurityHub"],
  ...["backup:DeleteBackupVault", "kms:ScheduleKeyDeletion", "kms:PutKeyPolicy"],
  ...["s3:BypassGovernanceRetention", "s3:PutAccountPublicAccessBlock", "s3:PutBucketPolicy"],
  ...["logs:DeleteLogGroup", "ec2:AuthorizeSecurityGroupIngress", "ec2:CreateRoute", "ec2:RunInstances"],
  "sso:CreateAccountAssignment",
];
/** What makes somebody else of a role. */
const BECOMING = ["iam:PassRole", "sts:AssumeRole"];
/** What every workload does wherever it stands. */
const WORK = "logs:PutLogEvents";
/** A region in which nobody has anything. */
const ELSEWHERE = new Map([["aws:requestedregion", "elsewhere-1"]]);

export const rolesHaveABoundary: Rule = {
  id: "R4-IAM-04",
  severity: "high",
  area: "platform",
  requirements: ["R4"],
  pci: ["7.2.1", "7.2.5"],
  title:
    "Every role has a boundary of its own account: no change of identities or guards, no other region, no other's role",
  why: "without it a mistake in one policy makes a workload's role an administrator of the account",
  source: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html"],
  reach: "stacks",
  check: ({ graph, promises: { regions } }) => ({
    judgements: [...accessOf(graph).identities.values()]
      .filter(({ resource }) => resource.type === "aws_iam_role")
      .map((identity) => judge(identity, regions)),
    nothing: "there is no role",
  }),
};

function judge({ resource, boundary }: Identity, regions: readonly string[]): Judgement {
  if (boundary === undefined) return failed(resource, "permissions_boundary is not set");
  const evidence = [{ resource, path: "permissions_boundary", value: boundary.arn }];
  if (boundary.resource === undefined)
    return failed(resource, `${boundary.arn} is no policy of these stacks`, evidence);
  if (boundary.resource.account !== resource.account)
    return failed(resource, "its boundary is a policy of another account", [
      ...evidence,
      { resource: boundary.resource },
    ]);
  if (boundary.policy === undefined || !boundary.policy.known)
    return undecided(resource, "its boundary is known only after apply", evidence);
  for (const action of BEYOND)
    for (const on of ["*", resource] as const) {
      const { verdict, because } = decide([boundary.policy], action, on);
      if (verdict === "allowed")
        return failed(resource, `its boundary lets ${action} through`, [...evidence, ...because]);
    }
  const problem = regionProblem(boundary.policy, regions) ?? becomingProblem(resource, boundary.policy);
  if (problem !== undefined) return failed(resource, problem, [...evidence, boundary.policy.evidence]);
  return passed(resource, "its boundary lets no change of identities through", [
    ...evidence,
    boundary.policy.evidence,
  ]);
}

/** Without it whoever takes over a role works where nobody looks. */
function regionProblem(policy: Policy, regions: readonly string[]): string | undefined {
  if (decide([policy], "lambda:CreateFunction", "*", ELSEWHERE).verdict === "allowed")
    return "its boundary lets it work in every region";
  const verdicts = regions.map(
    (region) => decide([policy], WORK, "*", new Map([["aws:requestedregion", region]])).verdict,
  );
  return new Set(verdicts).size > 1
    ? `its boundary lets it work in some of ${regions.join(", ")} only`
    : undefined;
}

/** Roles of its account and environment only may be passed or assumed, and it is one of them. */
function becomingProblem(role: Resource, policy: Policy): string | undefined {
  const { account = "" } = role;
  for (const action of BECOMING)
    for (const other of [
      `arn:aws:iam::${account}:role/other`,
      "arn:aws:iam::999999999999:role/klap/prod/other",
    ])
      if (decide([policy], action, other).verdict === "allowed")
        return `its boundary lets ${action} reach roles of others`;
  const own = decide([policy], "iam:PassRole", role).verdict;
  const some = policy.statements.some(({ actions }) => actions.includes("iam:PassRole"));
  return some && own !== "allowed"
    ? "it stands where its boundary's roles do not: no stack may pass it"
    : undefined;
}
