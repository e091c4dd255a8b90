import type { Construct } from "constructs";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { ServiceLinkedRoles, type LinkedService } from "../modules/security/service-linked-roles";

export interface ServiceRolesSettings {
  /** Services whose service-linked roles the account needs and AWS does not make by itself. */
  readonly services: readonly LinkedService[];
}

/** Service-linked roles of an account. Their ARNs are derived (`serviceLinkedRoleArn`). */
export class ServiceRolesStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, { services }: ServiceRolesSettings) {
    super(scope, "service-roles", context);
    new ServiceLinkedRoles(this, "Services", { services });
  }
}
