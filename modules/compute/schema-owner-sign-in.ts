import { databaseSecretArn, databaseSecretName } from "../core/names";
import type { PolicyStatement } from "../security/policy-document";
import { databaseSignIn, type DatabaseAccess } from "./database-sign-in";

export interface SchemaOwnerAccess extends Omit<DatabaseAccess, "readerEndpoint" | "as"> {
  readonly environment: string;
  /** Key of the master user's secret. */
  readonly dataKeyArn: string;
}

/**
 * How the program that owns the schema reaches the cluster: by IAM as its own user. Until that user is there it signs
 * in as the master user, once, to make it; whoever may call the program can therefore not read the password.
 */
export function schemaOwnerSignIn(access: SchemaOwnerAccess): {
  variables: Record<string, string>;
  permissions: PolicyStatement[];
} {
  const { environment, accountId, region, endpoint, dataKeyArn } = access;
  const own = databaseSignIn({ ...access, readerEndpoint: endpoint, as: "execution" });
  const { DATABASE_READER_HOST: _, ...variables } = own.variables;
  return {
    variables: { ...variables, MASTER_SECRET_NAME: databaseSecretName(environment) },
    permissions: [
      ...own.permissions,
      {
        Sid: "ReadMasterSecret",
        Effect: "Allow",
        Action: "secretsmanager:GetSecretValue",
        Resource: databaseSecretArn(environment, accountId, region),
      },
      {
        Sid: "OpenMasterSecret",
        Effect: "Allow",
        Action: "kms:Decrypt",
        Resource: dataKeyArn,
        Condition: { StringEquals: { "kms:ViaService": `secretsmanager.${region}.amazonaws.com` } },
      },
    ],
  };
}
