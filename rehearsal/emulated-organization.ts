import type { Environment } from "../modules/core/environment";
import type { LayerSettings } from "../stacks/catalog";

/** What an environment takes for granted of the AWS organization that it is rehearsed in. */
export interface EmulatedOrganization {
  readonly managementAccountId: string;
  readonly id: string;
  /** Ids of the member accounts. */
  readonly accounts: readonly string[];
  /** Ids of the root and of organizational units that policies are attached to. */
  readonly targets: readonly string[];
}

/** The organization that an environment works on; nothing where it only lives in one. */
export function emulatedOrganization({
  accounts,
  organizationId: id,
  folders,
}: Environment<LayerSettings>): EmulatedOrganization | undefined {
  const { management, ...members } = accounts;
  if (management === undefined) return undefined;
  const guardrails = folders.flatMap(({ layers }) => layers.organization?.guardrails ?? []);
  return {
    managementAccountId: management.id,
    id,
    accounts: Object.values(members).map((account) => account.id),
    targets: guardrails.flatMap((each) => (typeof each === "object" ? Object.values(each.attachTo) : [])),
  };
}
