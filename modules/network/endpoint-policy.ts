import { policyDocument, type PolicyStatement } from "../security/policy-document";
import type { EndpointService } from "./endpoint-services";

/**
 * Policy of a VPC endpoint: callers of the organization reach resources of the organization, and what AWS
 * owns only as the table of services says. It grants nothing by itself.
 * @returns undefined where the service's endpoint takes no policy
 */
export function endpointPolicy(
  { policy, awsOwned = [] }: EndpointService,
  organizationId: string,
  region: string,
): string | undefined {
  if (policy === "none") return undefined;
  const callers = { "aws:PrincipalOrgID": organizationId };
  const statements: PolicyStatement[] = [
    {
      Sid: "OrganizationOnly",
      Effect: "Allow",
      Principal: "*",
      Action: "*",
      Resource: "*",
      Condition: { StringEquals: { ...callers, "aws:ResourceOrgID": organizationId } },
    },
    ...awsOwned.map(({ sid, actions, resources, organizationCallers }): PolicyStatement => ({
      Sid: sid,
      Effect: "Allow",
      Principal: "*",
      Action: actions,
      Resource: resources.map((arn) => arn.replaceAll("{region}", region)),
      ...(organizationCallers ? { Condition: { StringEquals: callers } } : {}),
    })),
  ];
  return policyDocument(statements);
}
