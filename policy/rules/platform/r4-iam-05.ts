import { accessOf, type Access } from "../../../terraform/graph/access/access";
import { arnIndexOf } from "../../../terraform/graph/access/arn-index";
import { matchesAction } from "../../../terraform/graph/access/matches-pattern";
import type { Statement } from "../../../terraform/graph/access/statement";
import type { Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

const PASS_ROLE = "iam:PassRole";

export const passedRolesAreNamed: Rule = {
  id: "R4-IAM-05",
  severity: "high",
  area: "platform",
  requirements: ["R4"],
  pci: ["7.2.5"],
  title: "Who may pass a role may pass named roles only, to services that these roles trust",
  why: "passing any role to any service is taking the rights of the strongest one",
  source: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const access = accessOf(graph);
    const judgements = [...access.identities.values()].flatMap(({ resource, policies }) =>
      policies.flatMap(({ statements }) =>
        statements
          .filter(({ effect, actions, allActionsBut }) =>
            effect === "Allow" && actions.some((action) => matchesAction(action, PASS_ROLE))
              ? !allActionsBut
              : effect === "Allow" && allActionsBut,
          )
          .map((statement) => judge(resource, statement, access)),
      ),
    );
    return { judgements, nothing: "nobody may pass a role" };
  },
};

function judge(identity: Resource, statement: Statement, access: Access): Judgement {
  const evidence = [statement.evidence];
  const services = statement.conditions
    .filter(({ key, operator }) => key === "iam:passedtoservice" && /^string(?:equals|like)$/i.test(operator))
    .flatMap(({ values }) => values);
  if (services.length === 0 || services.includes("*"))
    return failed(identity, "it may pass roles to any service", evidence);
  const { covered } = arnIndexOf(identity.body.graph);
  if (statement.allResourcesBut || statement.resources.some(({ text }) => /:role\/\*$|^\*$/.test(text)))
    return failed(identity, "it may pass any role", evidence);
  const roles = statement.resources.flatMap(({ text, targets }) => [...targets, ...covered(text)]);
  for (const role of new Set(roles)) {
    const trusted = services.filter(
      (service) => access.admits(role, { kind: "service", service }, "sts:AssumeRole").verdict === "allowed",
    );
    if (trusted.length === 0)
      return failed(
        identity,
        `it may pass ${role.name} to ${services.join(", ")}, which the role does not trust`,
        [...evidence, { resource: role, path: "assume_role_policy" }],
      );
  }
  return passed(identity, `it may pass ${roles.length} named roles to ${services.join(", ")}`, [
    ...evidence,
    ...roles.map((resource) => ({ resource, path: "assume_role_policy" })),
  ]);
}
