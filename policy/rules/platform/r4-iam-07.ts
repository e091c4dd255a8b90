import { accessOf, type Access } from "../../../terraform/graph/access/access";
import type { Identity } from "../../../terraform/graph/access/identity-policies";
import { matchesAction } from "../../../terraform/graph/access/matches-pattern";
import type { Evidence } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

const PASS_ROLE = "iam:PassRole";

/** Sets of actions of which each lets its holder take rights that nobody gave him. */
const ESCALATIONS: readonly (readonly string[])[] = [
  ["iam:AddUserToGroup"],
  ["iam:AttachGroupPolicy"],
  ["iam:AttachRolePolicy"],
  ["iam:AttachUserPolicy"],
  ["iam:CreateAccessKey"],
  ["iam:CreateLoginProfile"],
  ["iam:CreatePolicyVersion"],
  ["iam:DeleteRolePermissionsBoundary"],
  ["iam:PutGroupPolicy"],
  ["iam:PutRolePermissionsBoundary"],
  ["iam:PutRolePolicy"],
  ["iam:PutUserPolicy"],
  ["iam:SetDefaultPolicyVersion"],
  ["iam:UpdateAssumeRolePolicy"],
  ["iam:UpdateLoginProfile"],
  ["lambda:UpdateFunctionCode"],
  [PASS_ROLE, "cloudformation:CreateStack"],
  [PASS_ROLE, "codebuild:CreateProject"],
  [PASS_ROLE, "ec2:RunInstances"],
  [PASS_ROLE, "ecs:RegisterTaskDefinition"],
  [PASS_ROLE, "glue:CreateJob"],
  [PASS_ROLE, "glue:CreateDevEndpoint"],
  [PASS_ROLE, "lambda:CreateFunction"],
  [PASS_ROLE, "sagemaker:CreateNotebookInstance"],
  [PASS_ROLE, "scheduler:CreateSchedule"],
  [PASS_ROLE, "ssm:StartAutomationExecution"],
  [PASS_ROLE, "states:CreateStateMachine"],
];

export const nobodyRaisesOwnRights: Rule = {
  id: "R4-IAM-07",
  severity: "critical",
  area: "platform",
  requirements: ["R4"],
  pci: ["7.2.2", "7.2.5"],
  title: "Nobody has, within his boundary, the actions together that raise his own rights",
  why: "each action looks harmless in its own policy; together they are an administrator's",
  source: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const access = accessOf(graph);
    const judgements = [...access.identities.values()].map((identity) => judge(identity, access));
    return { judgements, nothing: "there is no role or user" };
  },
};

function judge(identity: Identity, access: Access): Judgement {
  const { resource, policies } = identity;
  const hidden = policies.find(({ known }) => !known);
  if (hidden !== undefined)
    return undecided(resource, "a policy of it is known only after apply", [hidden.evidence]);
  for (const actions of ESCALATIONS) {
    const evidence: Evidence[] = [];
    const all = actions.every((action) => {
      const because = mayDo(identity, action, access);
      evidence.push(...(because ?? []));
      return because !== undefined;
    });
    if (all) return failed(resource, `${actions.join(" with ")} raises its own rights`, evidence);
  }
  return passed(
    resource,
    `none of ${ESCALATIONS.length} ways to raise its rights is open to it`,
    policies.map(({ evidence }) => evidence),
  );
}

/** Why an action may be done to something at least, within the boundary. */
function mayDo(
  { resource, policies }: Identity,
  action: string,
  access: Access,
): readonly Evidence[] | undefined {
  for (const { statements } of policies)
    for (const { effect, actions, allActionsBut, resources, allResourcesBut } of statements) {
      if (effect !== "Allow") continue;
      if (actions.some((pattern) => matchesAction(pattern, action)) === allActionsBut) continue;
      const objects = allResourcesBut
        ? ["*"]
        : resources.map(({ text, targets: [target] }) => target ?? text);
      for (const object of objects) {
        const { verdict, because } = access.allows(resource, action, object);
        if (verdict === "allowed") return because;
      }
    }
  return undefined;
}
