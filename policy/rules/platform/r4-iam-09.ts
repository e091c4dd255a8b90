import { textOf } from "../../../terraform/graph/json";
import { accessOf, type Access } from "../../../terraform/graph/access/access";
import type { Statement } from "../../../terraform/graph/access/statement";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";
import { ROLE_USES, type RoleUse } from "./role-uses";

/** ARN of a role that AWS makes for a service: its account, and the service. */
const LINKED = /^arn:[^:]*:iam::(\d{12}):role\/(?:aws-service-role|service-role)\/([^/]+)/;
/** AWS Config makes its role with its console only. */
const RECORDING = "config.amazonaws.com";

export const usedRolesTrustTheirService: Rule = {
  id: "R4-IAM-09",
  severity: "high",
  area: "platform",
  requirements: ["R4", "R1"],
  pci: ["7.2.5"],
  title: "A role that a resource names stands in its account and trusts the service that works for it",
  why: "AWS accepts the resource, and then nothing runs, replicates or is logged: the role cannot be assumed",
  source: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const access = accessOf(graph);
    const judgements = ROLE_USES.flatMap((use) =>
      graph
        .of(use.type)
        .filter(({ body }) => body.raw(use.path).length > 0)
        .map((resource) => judge(resource, use, access)),
    );
    return { judgements, nothing: "no resource names a role" };
  },
};

function judge(resource: Resource, { path, service }: RoleUse, access: Access): Judgement {
  const { body, account } = resource;
  const named = evidenceOf(body, path);
  const role = body.targets(path).find(({ type }) => type === "aws_iam_role");
  if (role === undefined) {
    const value = body.value(path);
    if (value.kind === "unknown")
      return undecided(resource, `${path} is known only after apply, and leads to no role here`, [named]);
    const [, owner, own] = LINKED.exec(textOf(named.value)) ?? [];
    if (own !== undefined && owner === account) return judgeLinked(resource, own, named);
    return failed(resource, `${path} names no role of these stacks`, [named]);
  }
  const trust = { resource: role, path: "assume_role_policy", value: role.body.raw("assume_role_policy")[0] };
  if (role.account !== account)
    return failed(resource, `its role stands in account ${role.account ?? "unknown"}`, [
      named,
      { resource: role },
    ]);
  const context = new Map([["aws:sourceaccount", account]]);
  const { verdict, statements, because } = access.admits(
    role,
    { kind: "service", service },
    "sts:AssumeRole",
    context,
  );
  if (verdict === "unknown")
    return undecided(resource, "the trust policy of its role is known only after apply", [named, ...because]);
  if (verdict !== "allowed" || !statements.some((statement) => admitsSourceIn(statement, resource)))
    return failed(resource, `its role does not trust ${service} to act for it`, [named, trust, ...because]);
  return passed(resource, `its role trusts ${service}`, [named, ...because]);
}

/** AWS's own role for a service is there once somebody made it: a service that needs it does not always. */
function judgeLinked(resource: Resource, service: string, named: Evidence): Judgement {
  const made = resource.body.graph
    .of("aws_iam_service_linked_role")
    .find(({ body, account }) => body.text("aws_service_name") === service && account === resource.account);
  if (made === undefined && service === RECORDING)
    return failed(resource, `nothing makes the role of ${service} in its account`, [named]);
  return passed(resource, "its role is AWS's own for the service", [
    named,
    ...(made === undefined ? [] : [{ resource: made }]),
  ]);
}

/** Whether the statement takes a source ARN of the resource's account and region. */
function admitsSourceIn({ conditions }: Statement, { account = "", region = "" }: Resource): boolean {
  const fits = (part: string | undefined, own: string): boolean =>
    part === own || part === "" || part === "*" || part === undefined;
  return conditions
    .filter(({ key, operator }) => key === "aws:sourcearn" && !/not/i.test(operator))
    .every(({ values }) =>
      values.some((value) => {
        const [, , , ofRegion, ofAccount] = value.split(":");
        return fits(ofRegion, region) && fits(ofAccount, account);
      }),
    );
}
