import { Construct } from "constructs";
import { requireDistinct } from "../core/checks";
import { Guardrail } from "./guardrail";
import { auditGuardrail, dataGuardrail, identityGuardrail, regionGuardrail } from "./guardrail-statements";

export interface GuardrailsProps {
  /** Ids of the root, units or accounts that they hold in, under keys that never change. At least one. */
  readonly attachTo: Readonly<Record<string, string>>;
  /** Regions that anything may be done in. At least one. */
  readonly regions: readonly string[];
}

/**
 * Four service control policies for the platform's accounts. With `FullAWSAccess` they fill a target's five places.
 * @throws PropsError if there is no target, or no region.
 */
export class Guardrails extends Construct {
  public constructor(scope: Construct, id: string, { attachTo, regions }: GuardrailsProps) {
    super(scope, id);
    requireDistinct(this, "attachTo", Object.values(attachTo), 1);
    requireDistinct(this, "regions", regions, 1);

    new Guardrail(this, "Identity", {
      name: "klap-guard-identity",
      description: "No account leaves, no root user, users or access keys; deploy roles stay",
      statements: identityGuardrail(),
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
