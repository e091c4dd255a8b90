import { accessOf } from "../../../terraform/graph/access/access";
import { decide } from "../../../terraform/graph/access/decide";
import type { Identity } from "../../../terraform/graph/access/identity-policies";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

/** What no workload's role may ever be given, so that its boundary must not let it through. */
const BEYOND = [
  "iam:CreateUser",
  "iam:CreateAccessKey",
  "iam:CreateRole",
  "iam:AttachRolePolicy",
  "iam:PutRolePolicy",
  "iam:CreatePolicyVersion",
  "iam:DeleteRolePermissionsBoundary",
  "iam:UpdateAssumeRolePolicy",
  "organizations:LeaveOrganization",
  "cloudtrail:StopLogging",
];

export const rolesHaveABoundary: Rule = {
  id: "R4-IAM-04",
  severity: "high",
  area: "platform",
  requirements: ["R4"],
  pci: ["7.2.1", "7.2.5"],
  title: "Every role has a boundary of its own account that lets no change of identities through",
  why: "without it a mistake in one policy makes a workload's role an administrator of the account",
  source: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: [...accessOf(graph).identities.values()]
      .filter(({ resource }) => resource.type === "aws_iam_role")
      .map(judge),
    nothing: "there is no role",
  }),
};

function judge({ resource, boundary }: Identity): Judgement {
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
  for (const action of BEYOND) {
    const { verdict, because } = decide([boundary.policy], action, "*");
    if (verdict === "allowed")
      return failed(resource, `its boundary lets ${action} through`, [...evidence, ...because]);
  }
  return passed(resource, "its boundary lets no change of identities through", [
    ...evidence,
    boundary.policy.evidence,
  ]);
}
