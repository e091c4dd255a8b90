import { accountOf, type Environment } from "../modules/core/environment";
import { planRoleArn } from "../modules/core/names";
import { accountCredentials } from "../terraform/account-credentials";

/** Environment of a Terraform that only looks at one account of an environment, be it to plan or to read a state. */
export function planCredentials(
  environment: Environment,
  account: string,
  variables: NodeJS.ProcessEnv,
  profiles?: string,
): NodeJS.ProcessEnv {
  const roleArn = planRoleArn(accountOf(environment, account).id);
  return accountCredentials(variables, { environment: environment.name, account, roleArn }, profiles);
}
