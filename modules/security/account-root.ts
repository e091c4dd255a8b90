/**
 * The account itself as a principal: IAM policies of that account decide, within what the statement allows.
 * AWS refuses policies that name a role which does not exist yet, so later roles are admitted by this
 * principal, narrowed by a condition on `aws:PrincipalArn`.
 */
export function accountRoot(accountId: string): string {
  return `arn:aws:iam::${accountId}:root`;
}
