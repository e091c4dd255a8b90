import { OrganizationsPolicy } from "@cdktf/provider-aws/lib/organizations-policy";
import { OrganizationsPolicyAttachment } from "@cdktf/provider-aws/lib/organizations-policy-attachment";
import { Construct } from "constructs";
import { requireNone } from "../core/checks";
import { PropsError } from "../core/errors";
import { patternProblems, type FieldProblem } from "../core/problems";
import { policyDocument, type PolicyStatement } from "../security/policy-document";

/** The longest service control policy. */
const MAX_POLICY = 5_120;

/** Ids of a root, an organizational unit or an account. */
const TARGET = /^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|\d{12})$/;

export interface GuardrailProps {
  /** Name, unique in the organization: `klap-guard-audit`. */
  readonly name: string;
  /** What it keeps from happening, for people. */
  readonly description: string;
  /** Denials; a guardrail allows nothing. */
  readonly statements: readonly PolicyStatement[];
  /** Ids of the root, units or accounts that it holds in, under keys that never change. */
  readonly attachTo: Readonly<Record<string, string>>;
}

/** What is wrong with targets: ids that are none of a root, unit or account. */
export function targetProblems(field: string, targets: Readonly<Record<string, string>>): FieldProblem[] {
  return Object.entries(targets).flatMap(([key, target]) =>
    patternProblems(
      `${field}.${key}`,
      target,
      TARGET,
      "the id of a root (r-…), an organizational unit (ou-…) or an account",
    ),
  );
}

/**
 * Service control policy: what nobody in an account may do, whatever IAM says there. It never holds in the
 * management account, nor for service-linked roles.
 * @throws PropsError if the policy is longer than 5,120 characters, or a target has no id of one.
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export class Guardrail extends Construct {
  public constructor(scope: Construct, id: string, props: GuardrailProps) {
    super(scope, id);
    const { name, description, statements, attachTo } = props;
    const content = policyDocument(statements);
    if (content.length > MAX_POLICY)
      throw new PropsError(this, "statements", `at most ${MAX_POLICY} characters of JSON`, content.length);
    requireNone(this, targetProblems("attachTo", attachTo));

    const policy = new OrganizationsPolicy(this, "Resource", {
      name,
      description,
      type: "SERVICE_CONTROL_POLICY",
      content,
    });
    for (const [key, targetId] of Object.entries(attachTo))
      new OrganizationsPolicyAttachment(this, key, { policyId: policy.id, targetId });
  }
}
