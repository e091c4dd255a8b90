import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { KmsReplicaKey } from "@cdktf/provider-aws/lib/kms-replica-key";
import type { LayerSettings } from "../../stacks/catalog";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { policyOf } from "../fixtures/policy-of";

const BASE = {
  keys: { primaryRegion: "sa-east-1" },
  storage: {
    immutability: { mode: "none" },
    tiers: { infrequentAccessDays: 30, archiveDays: 60, expireDays: 150 },
    accessLogRetentionDays: 30,
  },
  alarms: { subscriptions: { ops: { protocol: "email", endpoint: "ops@klap.test" } } },
} as const satisfies Partial<LayerSettings>;

const environment = fixtureEnvironment({
  layers: { "network/sa-east-1": BASE, "network/us-east-1": BASE },
});

describe("keys", () => {
  it("makes multi-region keys in the primary region and replicates them in the others", () => {
    const primary = stackJson(environment, "prod-network-sa-east-1-keys");
    expect(primary).toHaveResource(KmsKey);
    expect(primary).not.toHaveResource(KmsReplicaKey);
    const replica = stackJson(environment, "prod-network-us-east-1-keys");
    expect(replica).toHaveResource(KmsReplicaKey);
    expect(replica).not.toHaveResource(KmsKey);
    expect(stackReads(environment, "prod-network-us-east-1-keys")).toEqual(["prod-network-sa-east-1-keys"]);
  });

  it("gives each region's key a policy of that region", () => {
    const json = stackJson(environment, "prod-network-us-east-1-keys");
    const { LogGroups } = policyOf(json, "aws_kms_replica_key", "logs");
    expect(LogGroups!.Principal).toEqual({ Service: "logs.us-east-1.amazonaws.com" });
  });

  it("publishes an ARN for each purpose", () => {
    const { output } = JSON.parse(stackJson(environment, "prod-network-sa-east-1-keys"));
    expect(Object.keys(output.contract.value.v1.keyArns)).toEqual(["logs", "alarms"]);
  });
});

describe("storage", () => {
  it("encrypts with the logs key of its own region", () => {
    const json = stackJson(environment, "prod-network-us-east-1-storage");
    expect(stackReads(environment, "prod-network-us-east-1-storage")).toEqual([
      "prod-network-us-east-1-keys",
    ]);
    const { OnlyThisKey } = policyOf(json, "aws_s3_bucket_policy", "log_archive_policy");
    expect(JSON.stringify(OnlyThisKey!.Condition)).toContain('keyArns[\\"logs\\"]');
  });

  it("sends the archive's access logs to a bucket of the same account and region", () => {
    const json = stackJson(environment, "prod-network-us-east-1-storage");
    const { ServerAccessLogs } = policyOf(json, "aws_s3_bucket_policy", "access_logs_policy");
    expect(ServerAccessLogs!.Condition).toEqual({
      StringEquals: { "aws:SourceAccount": "111111111111" },
      ArnLike: { "aws:SourceArn": "arn:aws:s3:::klap-prod-111111111111-us-east-1-*" },
    });
  });
});

describe("alarms", () => {
  it("encrypts with the alarms key of its own region", () => {
    const json = stackJson(environment, "prod-network-sa-east-1-alarms");
    expect(json).toHaveResource(SnsTopic);
    expect(json).toContain('keyArns[\\"alarms\\"]');
  });
});
