import { schemaOwnerSignIn } from "../../../modules/compute/schema-owner-sign-in";

describe("schemaOwnerSignIn", () => {
  const { variables, permissions } = schemaOwnerSignIn({
    environment: "prod",
    accountId: "222222222222",
    region: "sa-east-1",
    service: "migrations",
    endpoint: "cluster.rds.test",
    resourceId: "cluster-1",
    dataKeyArn: "arn:key",
  });

  it("names the cluster, the owner, and the secret by which the owner is made", () =>
    expect(variables).toEqual({
      DATABASE_HOST: "cluster.rds.test",
      DATABASE_USER: "klap_migrations",
      DATABASE_CONNECTIONS: "1",
      MASTER_SECRET_NAME: "klap/prod/database/master",
    }));

  it("signs in by IAM as the owner only, and reads the one secret through its service only", () =>
    expect(permissions).toEqual([
      {
        Sid: "SignInToDatabase",
        Effect: "Allow",
        Action: "rds-db:connect",
        Resource: "arn:aws:rds-db:sa-east-1:222222222222:dbuser:cluster-1/klap_migrations",
      },
      {
        Sid: "ReadMasterSecret",
        Effect: "Allow",
        Action: "secretsmanager:GetSecretValue",
        Resource: "arn:aws:secretsmanager:sa-east-1:222222222222:secret:klap/prod/database/master-??????",
      },
      {
        Sid: "OpenMasterSecret",
        Effect: "Allow",
        Action: "kms:Decrypt",
        Resource: "arn:key",
        Condition: { StringEquals: { "kms:ViaService": "secretsmanager.sa-east-1.amazonaws.com" } },
      },
    ]));
});
