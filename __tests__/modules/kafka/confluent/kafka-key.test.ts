import { KafkaKey } from "../../../../modules/kafka/confluent/kafka-key";
import { plainJson } from "../../../fixtures/analytics";
import { policyOf } from "../../../fixtures/policy-of";
import { resourcesOf } from "../../../fixtures/resources";

const JSON_TEXT = plainJson((stack) => {
  new KafkaKey(stack, "Key", { environment: "prod", accountId: "222222222222" });
});

describe("KafkaKey", () => {
  it("rotates, and cannot be removed by accident", () => {
    expect(Object.values(resourcesOf(JSON_TEXT, "aws_kms_key"))).toEqual([
      expect.objectContaining({
        enable_key_rotation: true,
        deletion_window_in_days: 30,
        lifecycle: { prevent_destroy: true, ignore_changes: ["policy"] },
      }),
    ]);
  });

  it("is registered with Confluent by its ARN", () => {
    expect(Object.values(resourcesOf(JSON_TEXT, "confluent_byok_key"))[0]).toMatchObject({
      aws: { key_arn: expect.stringContaining("aws_kms_key.") as unknown },
    });
  });

  it("is used by Confluent's own roles alone, and given on to disks only", () => {
    const roles = expect.stringMatching(/jsonencode\(confluent_byok_key\..*\.aws\[0\]\.roles\)/) as unknown;
    const text = resourcesOf(JSON_TEXT, "aws_kms_key_policy");
    const [policy] = Object.values(text) as { policy: string }[];
    expect(policy!.policy).toEqual(roles);
    const readable = JSON_TEXT.replace(/\$\{jsonencode\([^}]*\)\}/g, '\\"roles\\"');
    const statements = policyOf(readable, "aws_kms_key_policy");
    expect(statements.Kafka).toMatchObject({ Principal: { AWS: "roles" } });
    expect(statements.Kafka!.Action).not.toContain("kms:CreateGrant");
    expect(statements.KafkaVolumes).toMatchObject({
      Principal: { AWS: "roles" },
      Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    });
    expect(Object.keys(statements)).toEqual(["Administration", "Inspection", "Kafka", "KafkaVolumes"]);
  });
});
