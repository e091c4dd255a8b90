import { accessOf } from "../../../terraform/graph/access/access";
import { decide, speaksOf } from "../../../terraform/graph/access/decide";
import { matchesPattern } from "../../../terraform/graph/access/matches-pattern";
import type { Statement } from "../../../terraform/graph/access/statement";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const PUT = "events:PutEvents";
const PRINCIPAL = "aws:principalarn";

export const busesTakeFromNamedRoles: Rule = {
  id: "R4-EVB-01",
  severity: "high",
  area: "integration",
  requirements: ["R4", "R5"],
  pci: ["7.2.1", "7.2.2"],
  title:
    "A bus takes events from roles that its policy names, that exist and send to it, and from nobody else",
  why: "whoever can put an event on the bus can have a payment reversed; a name without a role is free to be taken",
  source: [
    "Security Hub EventBridge.3",
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-permissions-manage.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_cloudwatch_event_bus").map((bus) => judge(bus, graph)),
    nothing: "there is no bus of our own",
  }),
};

function judge(bus: Resource, graph: PlatformGraph): Judgement {
  const policies = accessOf(graph).policiesOn(bus);
  const hidden = policies.some(({ known }) => !known);
  const proof = new Proof(bus).needs(
    policies.length > 0 ? (hidden ? undefined : true) : false,
    policies.length > 0 ? "its policy is known only after apply" : "no policy says who may put events on it",
    ...(policies.length > 0 ? policies.map(({ evidence }) => evidence) : [{ resource: bus }]),
  );
  const statements = policies
    .flatMap((policy) => policy.statements)
    .filter((each) => speaksOf(each, PUT, bus));
  const allowed = statements.filter(({ effect }) => effect === "Allow");
  const named = new Set<string>();
  for (const statement of allowed) {
    const arns = arnsOf(statement, ["arnlike", "arnequals", "stringlike", "stringequals"]);
    arns.forEach((arn) => named.add(arn));
    proof
      .needs(
        arns.length > 0 && arns.every((arn) => /^arn:aws:iam::\d{12}:role\/[^*]+\*?$/.test(arn)),
        "a statement admits more than named roles",
        statement.evidence,
      )
      .needs(
        statement.resources.length > 0 && statement.resources.every(({ text }) => text !== "*"),
        "a statement speaks of every bus: it must name the one that it stands on",
        statement.evidence,
      )
      .needs(
        !admitsAnyone(statement),
        "a statement admits principals of any account: it must name those whose roles it speaks of",
        statement.evidence,
      )
      .needs(
        statement.actions.every((action) => action.toLowerCase() === PUT.toLowerCase()),
        "a statement admits more than putting events",
        statement.evidence,
      );
    for (const arn of arns) {
      const roles = rolesOf(graph, arn);
      proof.needs(roles.length > 0, `no role of these stacks is ${arn}`, statement.evidence);
      for (const role of roles) {
        const decision = accessOf(graph).allows(role, PUT, bus);
        proof.needs(
          decision.verdict === "unknown" ? undefined : decision.verdict === "allowed",
          `${role.address} may not put events on it, and its policy admits that role`,
          statement.evidence,
          { resource: role },
        );
      }
    }
  }
  // Policies of the own account's roles admit them without the bus asking: only a Deny keeps them out.
  const kept = decide(
    [...policies],
    PUT,
    bus,
    new Map([
      [PRINCIPAL, `arn:aws:iam::${bus.account}:role/nobody-of-this-name`],
      ["aws:principalisawsservice", "false"],
      ["aws:securetransport", "true"],
    ]),
    { kind: "arn", arn: `arn:aws:iam::${bus.account}:role/nobody-of-this-name`, account: bus.account ?? "" },
  );
  proof.needs(
    hidden ? undefined : kept.verdict === "denied",
    "its policy does not keep out other roles of its own account",
    ...(kept.because.length > 0 ? kept.because : policies.map(({ evidence }) => evidence)),
  );
  const denied = statements.filter(({ effect }) => effect === "Deny");
  for (const statement of denied)
    for (const arn of arnsOf(statement, ["arnnotlike", "arnnotequals", "stringnotlike", "stringnotequals"]))
      proof.needs(
        [...named].includes(arn),
        `its policy keeps out everybody but ${arn}, which it does not admit`,
        statement.evidence,
      );
  return proof.judgement(`it takes events from ${named.size} named roles only`);
}

function admitsAnyone({ principals = [], allPrincipalsBut }: Statement): boolean {
  return allPrincipalsBut || principals.some(({ kind }) => kind === "any");
}

function arnsOf({ conditions }: Statement, operators: readonly string[]): readonly string[] {
  return conditions
    .filter(({ operator, key }) => key === PRINCIPAL && operators.includes(operator.toLowerCase()))
    .flatMap(({ values }) => values);
}

function rolesOf(graph: PlatformGraph, pattern: string): readonly Resource[] {
  return graph.of("aws_iam_role").filter((role) => {
    const arn = graph.arnOf(role);
    return arn !== undefined && matchesPattern(pattern, arn);
  });
}
