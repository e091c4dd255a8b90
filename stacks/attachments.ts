import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { requireDistinct } from "../modules/core/checks";
import { resourceName } from "../modules/core/names";
import { AcceptedAttachment } from "../modules/network/accepted-attachment";
import { transitContract } from "./transit";
import { vpcContract } from "./vpc";
import { workloadNetworks } from "./workload-networks";

/** Nothing to choose: every workload VPC of the region is accepted. */
export type AttachmentsSettings = Record<string, never>;

/** Workload VPCs of a region, accepted at its Transit Gateway and put into the domain `workload`. */
export class AttachmentsStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, _settings: AttachmentsSettings) {
    super(scope, "attachments", context);
    const { environment, account, region } = this.place;
    const workloads = workloadNetworks(this.environment, region).map((network) => network.account);
    requireDistinct(this, "workload VPCs", workloads, 1);

    const { routeTableIds } = this.read(transitContract, account, region);
    for (const workload of workloads)
      new AcceptedAttachment(this, workload, {
        name: resourceName(environment, workload),
        attachmentId: this.read(vpcContract, workload, region).attachmentId,
        domain: "workload",
        routeTableIds,
      });
  }
}
