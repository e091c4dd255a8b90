import { IamServiceLinkedRole } from "@cdktf/provider-aws/lib/iam-service-linked-role";
import { Construct } from "constructs";
import { requireDistinct, requireOneOf } from "../core/checks";

/**
 * Roles that belong to a service and that AWS does not make by itself when the service is set up through its
 * API, by the service's principal.
 */
const ROLE_NAMES = {
  "config.amazonaws.com": "AWSServiceRoleForConfig",
} as const;

export type LinkedService = keyof typeof ROLE_NAMES;

export interface ServiceLinkedRolesProps {
  /** Services whose roles the account needs. */
  readonly services: readonly LinkedService[];
}

/**
 * Service-linked roles of an account, one for each service. IAM knows them by name once for all regions, so one
 * stack makes them.
 * @throws PropsError if a service stands twice in the list, or is none whose role has to be made.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html
 */
export class ServiceLinkedRoles extends Construct {
  public constructor(scope: Construct, id: string, { services }: ServiceLinkedRolesProps) {
    super(scope, id);
    requireDistinct(this, "services", services, 1);
    for (const service of services)
      requireOneOf(this, "services", service, Object.keys(ROLE_NAMES) as LinkedService[]);

    for (const service of services)
      new IamServiceLinkedRole(this, service.split(".")[0]!, { awsServiceName: service });
  }
}

/** ARN of such a role, which other stacks of the account derive. */
export function serviceLinkedRoleArn(accountId: string, service: LinkedService): string {
  return `arn:aws:iam::${accountId}:role/aws-service-role/${service}/${ROLE_NAMES[service]}`;
}
