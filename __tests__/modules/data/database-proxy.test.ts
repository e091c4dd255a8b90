import { DbProxy } from "@cdktf/provider-aws/lib/db-proxy";
import { DbProxyDefaultTargetGroup } from "@cdktf/provider-aws/lib/db-proxy-default-target-group";
import { DbProxyEndpoint } from "@cdktf/provider-aws/lib/db-proxy-endpoint";
import { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { TerraformOutput } from "cdktf";
import { fixtureStack } from "../../fixtures/stack";
import { DatabaseProxy } from "../../../modules/data/database-proxy";
import { policyOf } from "../../fixtures/policy-of";
import { resourcesOf } from "../../fixtures/resources";

const json = JSON.stringify(
  fixtureStack((stack) => {
    const instance = new RdsClusterInstance(stack, "Instance", {
      clusterIdentifier: "db",
      engine: "aurora-postgresql",
      instanceClass: "db.serverless",
    });
    const proxy = new DatabaseProxy(stack, "Proxy", {
      environment: "prod",
      accountId: "222222222222",
      region: "sa-east-1",
      databaseName: "db",
      subnetIds: ["subnet-1", "subnet-2"],
      securityGroupId: "sg-1",
      secretArn: "arn:aws:secretsmanager:sa-east-1:222222222222:secret:s-abcdef",
      keyArn: "arn:aws:kms:sa-east-1:222222222222:key/1",
      instances: [instance],
    });
    new TerraformOutput(stack, "resource_id", { value: proxy.resourceId, staticId: true });
  }).toTerraform(),
);

describe("DatabaseProxy", () => {
  it("takes clients with an IAM token over TLS only, and logs in with the secret", () =>
    expect(json).toHaveResourceWithProperties(DbProxy, {
      name: "db",
      engine_family: "POSTGRESQL",
      require_tls: true,
      vpc_subnet_ids: ["subnet-1", "subnet-2"],
      vpc_security_group_ids: ["sg-1"],
      auth: [
        {
          auth_scheme: "SECRETS",
          iam_auth: "REQUIRED",
          client_password_auth_type: "POSTGRES_SCRAM_SHA_256",
          secret_arn: "arn:aws:secretsmanager:sa-east-1:222222222222:secret:s-abcdef",
        },
      ],
    }));

  it("reads that secret only, and decrypts it by way of Secrets Manager only", () => {
    const { Password, Decrypt } = policyOf(json, "aws_iam_role_policy");
    expect(Password).toMatchObject({
      Action: "secretsmanager:GetSecretValue",
      Resource: "arn:aws:secretsmanager:sa-east-1:222222222222:secret:s-abcdef",
    });
    expect(Decrypt).toMatchObject({
      Resource: "arn:aws:kms:sa-east-1:222222222222:key/1",
      Condition: { StringEquals: { "kms:ViaService": "secretsmanager.sa-east-1.amazonaws.com" } },
    });
  });

  it("leaves connections to forwarded writes and operators, and lets nobody wait long for one", () =>
    expect(json).toHaveResourceWithProperties(DbProxyDefaultTargetGroup, {
      connection_pool_config: {
        max_connections_percent: 70,
        max_idle_connections_percent: 35,
        connection_borrow_timeout: 10,
      },
    }));

  it("leads to the cluster once its instances stand", () =>
    expect(Object.values(resourcesOf(json, "aws_db_proxy_target"))).toMatchObject([
      {
        db_cluster_identifier: "${aws_rds_cluster_instance.instance.cluster_identifier}",
        depends_on: ["aws_rds_cluster_instance.instance"],
      },
    ]));

  it("has an endpoint for readers, which every region answers", () =>
    expect(json).toHaveResourceWithProperties(DbProxyEndpoint, {
      db_proxy_endpoint_name: "db-reader",
      target_role: "READ_ONLY",
    }));

  it("is named for IAM by the end of its ARN", () =>
    expect(JSON.parse(json)).toHaveProperty(
      "output.resource_id.value",
      '${element(split(":", aws_db_proxy.proxy.arn), 6)}',
    ));
});
