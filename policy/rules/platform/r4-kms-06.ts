import { accessOf, type Access } from "../../../terraform/graph/access/access";
import { arnIndexOf } from "../../../terraform/graph/access/arn-index";
import { KEY_TYPES } from "../../../terraform/graph/access/key-use";
import { matchesAction } from "../../../terraform/graph/access/matches-pattern";
import type { Statement } from "../../../terraform/graph/access/statement";
import type { Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

const USES = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"];
const VIA = "kms:viaservice";

export const keysAdmitWhoMayUseThem: Rule = {
  id: "R4-KMS-06",
  severity: "high",
  area: "platform",
  requirements: ["R4", "R1"],
  pci: ["3.6.1", "7.2.5"],
  title: "A key that a role may use admits that role, through the services that the role's policy names",
  why: "both sides must agree: a role whose key refuses it fails at its first message, long after the apply",
  source: ["https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const access = accessOf(graph);
    const judgements = [...access.identities.values()].flatMap(({ resource, policies }) =>
      policies.flatMap(({ statements }) =>
        statements.flatMap((statement) => judge(resource, statement, access)),
      ),
    );
    return { judgements, nothing: "no role may use a key of these stacks" };
  },
};

function judge(role: Resource, statement: Statement, access: Access): readonly Judgement[] {
  if (statement.effect !== "Allow" || statement.allActionsBut) return [];
  const action = USES.find((use) => statement.actions.some((pattern) => matchesAction(pattern, use)));
  if (action === undefined) return [];
  const { covered } = arnIndexOf(role.body.graph);
  // A pattern over many keys grants what the keys that fit it admit: only keys that are named are promised.
  const keys = statement.resources
    .flatMap(({ text, targets }) => [...targets, ...(/[*?]/.test(text) ? [] : covered(text))])
    .filter(({ type }) => KEY_TYPES.some((key) => key === type));
  return [...new Set(keys)].map((key) => judgeKey(role, key, action, statement, access));
}

function judgeKey(
  role: Resource,
  key: Resource,
  action: string,
  statement: Statement,
  access: Access,
): Judgement {
  const arn = role.body.graph.arnOf(role) ?? "";
  const account = role.account ?? "";
  const evidence = [statement.evidence, { resource: key, path: "policy" }];
  const services = statement.conditions
    .filter(({ key: name, operator }) => name === VIA && /^string(?:equals|like)$/i.test(operator))
    .flatMap(({ values }) => values);
  for (const service of services.length > 0 ? services : [undefined]) {
    const context = new Map([
      ["aws:principalarn", arn],
      ["aws:principalaccount", account],
      ["kms:calleraccount", account],
    ]);
    if (service !== undefined) context.set(VIA, service);
    const principal = { kind: "arn", arn, account, resource: role } as const;
    const { verdict } = access.admits(key, principal, action, context);
    if (verdict !== "allowed") {
      const through = service === undefined ? "" : ` through ${service}`;
      return failed(role, `key ${key.name} in ${key.stack.name} does not admit it${through}`, evidence);
    }
  }
  return passed(role, `key ${key.name} in ${key.stack.name} admits it`, evidence);
}
