import { accessOf } from "../../../terraform/graph/access/access";
import type { Policy, Statement } from "../../../terraform/graph/access/statement";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

/** Policies of AWS that let their holder become anybody. */
const ADMINISTRATION =
  /:iam::aws:policy\/(?:AdministratorAccess|IAMFullAccess|PowerUserAccess|job-function\/SystemAdministrator)$/;

export const nobodyMayDoEverything: Rule = {
  id: "R4-IAM-01",
  severity: "critical",
  area: "platform",
  requirements: ["R4"],
  pci: ["7.2.2", "7.2.5"],
  title: "No role or user is granted all actions of a service on all resources",
  why: "whoever takes over one task or function would hold the whole service, other people's data with it",
  source: ["Security Hub IAM.1", "Security Hub IAM.21", "CIS AWS Foundations 3.0.0 1.16"],
  reach: "resources",
  check: ({ graph }) => ({
    // A policy that nobody is given, or that is a boundary only, grants nothing.
    judgements: [...accessOf(graph).identities.values()].map(({ resource, policies, foreign }) =>
      judge(
        resource,
        policies,
        foreign
          .filter(({ arn }) => ADMINISTRATION.test(arn))
          .map(({ by, path, arn }) => ({ resource: by, path, value: arn })),
      ),
    ),
    nothing: "there is no role or user",
  }),
};

function judge(
  resource: Resource,
  policies: readonly Policy[],
  administration: readonly Evidence[],
): Judgement {
  if (administration.length > 0)
    return failed(resource, "it is attached to a policy of AWS that grants administration", administration);
  const statements = policies.flatMap((policy) => policy.statements);
  const wide = statements.filter(isWide);
  if (wide.length > 0)
    return failed(
      resource,
      `a statement allows ${wide[0]!.allActionsBut ? "all actions but some" : wide[0]!.actions.join(", ")} on everything`,
      wide.map(({ evidence }) => evidence),
    );
  const hidden = policies.filter(({ known }) => !known);
  if (hidden.length > 0)
    return undecided(
      resource,
      "a policy of it is known only after apply",
      hidden.map(({ evidence }) => evidence),
    );
  return passed(
    resource,
    `none of its ${statements.length} statements allows a whole service on everything`,
    policies.map(({ evidence }) => evidence),
  );
}

function isWide({ effect, actions, allActionsBut, resources, allResourcesBut }: Statement): boolean {
  if (effect !== "Allow") return false;
  const everything = allResourcesBut || resources.some(({ text }) => /^(?:\*|arn:\*.*)$/.test(text));
  const allActions = allActionsBut || actions.some((action) => /^\*+$/.test(action));
  return allActions || (everything && actions.some((action) => /^[^:]+:\*+$/.test(action)));
}
