import { roleName, rolePath } from "./names";

/** ARN of a role that a stack of an environment makes. */
export function roleArn(environment: string, accountId: string, region: string, purpose: string): string {
  return `arn:aws:iam::${accountId}:role${rolePath(environment)}${roleName(environment, region, purpose)}`;
}
