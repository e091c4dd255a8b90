import type { Environment } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";

/** A workload VPC of a region. */
export interface WorkloadNetwork {
  /** Account that owns it. */
  readonly account: string;
  /** Block of the VPC. */
  readonly cidr: string;
}

/** Workload VPCs of an environment's region: one for each folder that deploys the layer `vpc`. */
export function workloadNetworks(environment: Environment, region: string): WorkloadNetwork[] {
  return environment.folders.flatMap((folder) => {
    const { vpc } = folder.layers as { readonly vpc?: { readonly cidr: string } };
    return folder.region === region && vpc !== undefined ? [{ account: folder.account, cidr: vpc.cidr }] : [];
  });
}

/**
 * Workload VPC of one account in a region.
 * @throws UserError if that folder does not deploy the layer `vpc`.
 */
export function workloadNetwork(environment: Environment, account: string, region: string): WorkloadNetwork {
  const found = workloadNetworks(environment, region).find((network) => network.account === account);
  if (found === undefined) throw new UserError(`${account}/${region} has no workload VPC: add layer vpc`);
  return found;
}
