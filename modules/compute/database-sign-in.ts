import type { PolicyStatement } from "../security/policy-document";

export interface DatabaseAccess {
  readonly accountId: string;
  readonly region: string;
  /** Name of the service, which is also its user's in PostgreSQL. */
  readonly service: string;
  readonly endpoint: string;
  readonly readerEndpoint: string;
  /** By which IAM names the cluster. */
  readonly resourceId: string;
  /** Whether a task of ECS or an execution of Lambda, which works on one event at a time, signs in. */
  readonly as: keyof typeof CONNECTIONS;
}

/** Connections that one task or execution may open; nothing stands before the database that would share them out. */
export const CONNECTIONS = { task: 4, execution: 1 } as const;

/** User that a service is in PostgreSQL: `klap_ledger`. Migrations make it, and give it `rds_iam`. */
export function databaseUser(service: string): string {
  return `klap_${service.replaceAll("-", "_")}`;
}

/**
 * How a program reaches the cluster without a password: it signs in by IAM, as its own user only (decision 36).
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.html
 */
export function databaseSignIn(access: DatabaseAccess): {
  variables: Record<string, string>;
  permissions: PolicyStatement[];
} {
  const { accountId, region, service, endpoint, readerEndpoint, resourceId, as } = access;
  const user = databaseUser(service);
  return {
    variables: {
      DATABASE_HOST: endpoint,
      DATABASE_READER_HOST: readerEndpoint,
      DATABASE_USER: user,
      DATABASE_CONNECTIONS: String(CONNECTIONS[as]),
    },
    permissions: [
      {
        Sid: "SignInToDatabase",
        Effect: "Allow",
        Action: "rds-db:connect",
        Resource: `arn:aws:rds-db:${region}:${accountId}:dbuser:${resourceId}/${user}`,
      },
    ],
  };
}
