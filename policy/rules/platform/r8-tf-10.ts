import type { Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

/** Attributes that decide who gets in, what is encrypted, or what is recorded. */
const GUARDING =
  /^(?:policy|assume_role_policy|permissions_boundary|ingress|egress|route|kms_|encryption|server_side_encryption|storage_encrypted|ssl_policy|publicly_accessible|deletion_protection|enable_logging|block_public|restrict_public|ignore_public|versioning|security_group|engine_version|backup_retention)/;

export const nothingGuardingIsIgnored: Rule = {
  id: "R8-TF-10",
  severity: "high",
  area: "platform",
  requirements: ["R8", "R4"],
  pci: ["6.5.1", "11.5.2"],
  title: "No resource tells Terraform to overlook changes of what guards it, unless another one manages that",
  why: "a rule opened by hand stays open: no plan shows it, and no apply closes it",
  source: ["https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle"],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.resources
      .filter(({ body }) => body.raw("lifecycle.ignore_changes").length > 0)
      .map(judge),
    nothing: "no resource overlooks changes",
  }),
};

function judge(resource: Resource): Judgement {
  const { body, type } = resource;
  const ignored = body.raw("lifecycle.ignore_changes").map(String);
  const evidence = [{ resource, path: "lifecycle.ignore_changes", value: ignored }];
  if (ignored.includes("all")) return failed(resource, "it overlooks all changes", evidence);
  const guarding = ignored.find((attribute) => GUARDING.test(attribute));
  if (guarding === undefined) return passed(resource, `it overlooks ${ignored.join(", ")} only`, evidence);
  const manager =
    guarding === "policy"
      ? body.graph.usersOf(resource).find(({ from }) => from.type === `${type}_policy`)
      : undefined;
  if (manager === undefined) return failed(resource, `it overlooks changes of ${guarding}`, evidence);
  return passed(resource, `${guarding} is managed by ${manager.from.address}`, [
    ...evidence,
    { resource: manager.from, path: manager.path },
  ]);
}
