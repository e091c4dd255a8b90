import type { Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";
import { ROLE_USES } from "./role-uses";

export const rolesAreNotShared: Rule = {
  id: "R4-IAM-08",
  severity: "medium",
  area: "platform",
  requirements: ["R4"],
  pci: ["7.2.5"],
  title: "No two workloads share a role, and no task runs with the role that starts it",
  why: "a shared role holds the rights of all who share it, and its trail does not tell who acted",
  source: ["https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-roles.html"],
  reach: "resources",
  check: ({ graph }) => {
    const users = new Map<Resource, { readonly user: Resource; readonly path: string }[]>();
    for (const { type, path, own } of ROLE_USES)
      if (own === true)
        for (const user of graph.of(type))
          for (const role of user.body.targets(path).filter((target) => target.type === "aws_iam_role")) {
            const known = users.get(role);
            if (known === undefined) users.set(role, [{ user, path }]);
            else known.push({ user, path });
          }
    return {
      judgements: [...users].map(([role, uses]) => judge(role, uses)),
      nothing: "no workload uses a role of these stacks",
    };
  },
};

function judge(
  role: Resource,
  uses: readonly { readonly user: Resource; readonly path: string }[],
): Judgement {
  const evidence = uses.map(({ user, path }) => ({ resource: user, path, value: user.body.raw(path)[0] }));
  const [first] = uses;
  const other = uses.find(({ user, path }) => user !== first!.user || path !== first!.path);
  if (other === undefined) return passed(role, `only ${first!.user.name} uses it`, evidence);
  return failed(role, `${first!.user.name} and ${other.user.name} share it`, evidence);
}
