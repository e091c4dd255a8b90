import type { Environment } from "../modules/core/environment";

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
