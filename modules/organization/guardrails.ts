import { Construct } from "constructs";
import { requireDistinct, requireNone } from "../core/checks";
import { patternProblems, type FieldProblem } from "../core/problems";
import { Guardrail } from "./guardrail";
import { auditGuardrail, dataGuardrail, identityGuardrail, regionGuardrail } from "./guardrail-statements";

export interface GuardrailsProps {
  /** Ids of the root, units or accounts that they hold in, under keys that never change. At least one. */
  readonly attachTo: Readonly<Record<string, string>>;
  /** Regions that anything may be done in. At least one. */
  readonly regions: readonly string[];
  /**
   * Ids of accounts in which a Kafka vendor's agent runs Kubernetes and nothing else stands, under keys that say which:
   * there, and nowhere else, the vendor's roles make the provider by which pods sign in. @default none
   */
  readonly vendorAccounts?: Readonly<Record<string, string>>;
}

/** What is wrong with accounts of vendors: ids that are none of an account, a pattern for many among them. */
export function vendorAccountProblems(
  field: string,
  accounts: Readonly<Record<string, string>>,
): FieldProblem[] {
  return Object.entries(accounts).flatMap(([key, id]) =>
    patternProblems(`${field}.${key}`, id, /^\d{12}$/, "12 digits"),
  );
}

/**
 * Four service control policies for the platform's accounts. With `FullAWSAccess` they fill a target's five places.
 * @throws PropsError if there is no target, or no region, or a vendor's account is none.
 */
export class Guardrails extends Construct {
  public constructor(scope: Construct, id: string, props: GuardrailsProps) {
    super(scope, id);
    const { attachTo, regions, vendorAccounts = {} } = props;
    requireDistinct(this, "attachTo", Object.values(attachTo), 1);
    requireDistinct(this, "regions", regions, 1);
    requireNone(this, vendorAccountProblems("vendorAccounts", vendorAccounts));

    new Guardrail(this, "Identity", {
      name: "klap-guard-identity",
      description: "No account leaves, no root user, users or access keys; deploy roles stay",
      statements: identityGuardrail(Object.values(vendorAccounts)),
      attachTo,
    });
    new Guardrail(this, "Audit", {
      name: "klap-guard-audit",
      description: "Trails, recorders, detectors, log groups and safe defaults stay",
      statements: auditGuardrail(),
      attachTo,
    });
    new Guardrail(this, "Regions", {
      name: "klap-guard-regions",
      description: "Nothing is done outside the organization's regions",
      statements: regionGuardrail(regions),
      attachTo,
    });
    new Guardrail(this, "Data", {
      name: "klap-guard-data",
      description: "What is stored stays encrypted; locked and backed-up copies stay",
      statements: dataGuardrail(),
      attachTo,
    });
  }
}
