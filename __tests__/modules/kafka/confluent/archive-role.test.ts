import { ArchiveRole } from "../../../../modules/kafka/confluent/archive-role";
import { plainJson } from "../../../fixtures/analytics";
import { policyOf } from "../../../fixtures/policy-of";
import { resourcesOf } from "../../../fixtures/resources";

const JSON_TEXT = plainJson((stack) => {
  new ArchiveRole(stack, "Archive", {
    environment: "prod",
    accountId: "222222222222",
    region: "sa-east-1",
    environmentId: "env-1",
    dataKeyArn: "arn:aws:kms:sa-east-1:222222222222:key/data",
  });
});

describe("ArchiveRole", () => {
  it("tells Confluent the role's ARN before there is a role", () => {
    expect(Object.values(resourcesOf(JSON_TEXT, "confluent_provider_integration"))[0]).toMatchObject({
      aws: {
        customer_role_arn: "arn:aws:iam::222222222222:role/klap/prod/klap-prod-sa-east-1-kafka-archive",
      },
    });
  });

  it("trusts Confluent's role with the word that was agreed on, inside the boundary", () => {
    const [role] = Object.values(resourcesOf(JSON_TEXT, "aws_iam_role"));
    expect(role).toMatchObject({
      permissions_boundary: "arn:aws:iam::222222222222:policy/klap/prod/klap-prod-boundary",
    });
    const { Statement } = JSON.parse(role!.assume_role_policy as string) as { Statement: object[] };
    expect(Statement).toEqual([
      {
        Sid: "Confluent",
        Effect: "Allow",
        Principal: { AWS: "${confluent_provider_integration.Archive_Integration.aws[0].iam_role_arn}" },
        Action: "sts:AssumeRole",
        Condition: {
          StringEquals: {
            "sts:ExternalId": "${confluent_provider_integration.Archive_Integration.aws[0].external_id}",
          },
        },
      },
    ]);
  });

  it("writes messages into the bucket before the archive only, and with the bucket's key only through S3", () => {
    const statements = policyOf(JSON_TEXT, "aws_iam_role_policy");
    expect(statements.Messages).toMatchObject({
      Resource: "arn:aws:s3:::klap-prod-222222222222-sa-east-1-kafka-sink/messages/*",
    });
    expect(statements.Messages!.Action).toEqual([
      "s3:AbortMultipartUpload",
      "s3:GetObject",
      "s3:ListMultipartUploadParts",
      "s3:PutObject",
      "s3:PutObjectTagging",
    ]);
    expect(statements.Buckets).toMatchObject({ Action: "s3:ListAllMyBuckets" });
    expect(statements.Key).toMatchObject({
      Condition: { StringEquals: { "kms:ViaService": "s3.sa-east-1.amazonaws.com" } },
    });
  });
});
