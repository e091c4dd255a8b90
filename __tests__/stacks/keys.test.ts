import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { KmsReplicaKey } from "@cdktf/provider-aws/lib/kms-replica-key";
import type { KeyPurpose, KeysSettings } from "../../stacks/keys";
import { fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";
import { policyOf } from "../fixtures/policy-of";
import { resourcesOf } from "../fixtures/resources";

const PRIMARY = "prod-network-sa-east-1-keys";
const REPLICA = "prod-network-us-east-1-keys";
const environment = fixtureEnvironment({
  layers: { "network/sa-east-1": BASE_LAYERS, "network/us-east-1": BASE_LAYERS },
});
/** Terraform JSON of the primary region's keys, of which there is one. */
const jsonOf = (purpose: KeyPurpose, settings: Partial<KeysSettings> = {}): string => {
  const keys = { primaryRegion: "sa-east-1", purposes: [purpose], ...settings };
  return stackJson(fixtureEnvironment({ layers: { "network/sa-east-1": { keys } } }), PRIMARY);
};

/** Who uses a key besides its administrators. */
const usersOf = (purpose: KeyPurpose, settings: Partial<KeysSettings> = {}): string[] =>
  Object.keys(policyOf(jsonOf(purpose, settings), "aws_kms_key")).filter(
    (statement) => !["Administration", "Inspection"].includes(statement),
  );

const json = (stack: string): string => stackJson(environment, stack);

describe("the layer keys", () => {
  it("makes a multi-region key for each purpose in the primary region, which rests on nothing", () => {
    const keys = resourcesOf(json(PRIMARY), "aws_kms_key");
    expect(Object.keys(keys)).toEqual(["logs", "alarms"]);
    for (const { multi_region } of Object.values(keys)) expect(multi_region).toBe(true);
    expect(json(PRIMARY)).not.toHaveResource(KmsReplicaKey);
    expect(stackReads(environment, PRIMARY)).toEqual([]);
  });

  it("replicates each purpose's own key in every other region", () => {
    const replicas = resourcesOf(json(REPLICA), "aws_kms_replica_key");
    expect(Object.entries(replicas).map(([purpose, key]) => [purpose, key.primary_key_arn])).toEqual(
      ["logs", "alarms"].map((purpose) => [
        purpose,
        `\${data.terraform_remote_state.network_sa_east_1_keys.outputs.contract.v1.keyArns["${purpose}"]}`,
      ]),
    );
    expect(json(REPLICA)).not.toHaveResource(KmsKey);
    expect(stackReads(environment, REPLICA)).toEqual([PRIMARY]);
  });

  it.each<[KeyPurpose, string[]]>([
    ["logs", ["LogGroups", "LogDelivery", "CallersThroughS3"]],
    ["alarms", ["Alarms", "TopicPublishers", "CallersThroughSNS"]],
    [
      "data",
      [
        ...["S3", "RDS", "SECRETSMANAGER", "GLUE", "LAMBDA", "ECR"].map(
          (service) => `CallersThrough${service}`,
        ),
        "GrantsThroughRDS",
        "GrantsThroughLAMBDA",
        "GrantsThroughECR",
      ],
    ],
    [
      "messaging",
      [
        "CallersThroughSQS",
        "CallersThroughSNS",
        "CallersThroughSTATES",
        "CallersThroughSCHEDULER",
        "WorkflowLogs",
        "TopicPublishers",
        "QueueSenders",
        "EventBuses",
        "EventBusInspection",
        "RedrivePipes",
        "ExecSessions",
      ],
    ],
    ["backup", ["CallersThroughBACKUP", "GrantsThroughBACKUP", "CallersThroughRDS", "GrantsThroughRDS"]],
  ])("lets the key of %s be used by %p and nobody else", (purpose, users) =>
    expect(usersOf(purpose)).toEqual(users),
  );

  it.each<KeyPurpose>(["data", "backup"])(
    "lets the backup account read what the key of %s encrypts, if settings name one",
    (purpose) => {
      const copies = usersOf(purpose, { backupAccount: "backup" });
      expect(copies.filter((user) => !usersOf(purpose).includes(user))).toEqual([
        "BackupAccount",
        "BackupAccountGrants",
      ]);
    },
  );

  it("lets the organization's trail and GuardDuty write where settings say that their logs are kept", () => {
    const settings = { trailAccount: "payments" };
    expect(usersOf("logs", settings)).toEqual([...usersOf("logs"), "OrganizationTrail", "FindingExports"]);
    const { OrganizationTrail } = policyOf(jsonOf("logs", settings), "aws_kms_key", "logs");
    expect(OrganizationTrail!.Condition).toEqual({
      ArnLike: { "aws:SourceArn": "arn:aws:cloudtrail:*:222222222222:trail/klap-prod-trail" },
    });
  });

  it("gives each region's key a policy of its own account and region", () => {
    const { LogGroups } = policyOf(json(REPLICA), "aws_kms_replica_key", "logs");
    expect(LogGroups!.Principal).toEqual({ Service: "logs.us-east-1.amazonaws.com" });
    expect(LogGroups!.Condition).toEqual({
      ArnLike: { "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:us-east-1:111111111111:log-group:*" },
    });
  });

  it.each([
    [PRIMARY, "aws_kms_key"],
    [REPLICA, "aws_kms_replica_key"],
  ])("publishes the ARN of its own region's key for each purpose from %s", (stack, type) =>
    expect(JSON.parse(json(stack)).output.contract.value).toEqual({
      v1: { keyArns: { logs: `\${${type}.logs.arn}`, alarms: `\${${type}.alarms.arn}` } },
    }),
  );

  it("needs the primary region's keys", () =>
    expect(() =>
      stackJson(fixtureEnvironment({ layers: { "network/us-east-1": BASE_LAYERS } }), REPLICA),
    ).toThrow(
      "prod-network-us-east-1-keys rests on layer keys of network/sa-east-1, which that folder does not deploy: add it to its layers",
    ));
});
