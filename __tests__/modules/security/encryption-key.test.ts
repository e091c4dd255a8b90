import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { KmsReplicaKey } from "@cdktf/provider-aws/lib/kms-replica-key";
import { Testing } from "cdktf";
import { EncryptionKey, type EncryptionKeyProps } from "../../../modules/security/encryption-key";
import { logGroups } from "../../../modules/security/key-users";
import { policyOf } from "../../fixtures/policy-of";

const PLACE = { accountId: "111111111111", region: "sa-east-1" };

/** Terraform JSON of a stack whose only construct is the key of prod's logs. */
const synth = (props: Partial<EncryptionKeyProps> = {}): string =>
  Testing.synthScope((stack) => {
    new EncryptionKey(stack, "logs", {
      environment: "prod",
      accountId: PLACE.accountId,
      purpose: "logs",
      users: [logGroups(PLACE)],
      role: { kind: "primary" },
      ...props,
    });
  });

describe("EncryptionKey", () => {
  it("is a multi-region key from the start, rotates, and waits 30 days before it goes", () =>
    expect(synth()).toHaveResourceWithProperties(KmsKey, {
      multi_region: true,
      enable_key_rotation: true,
      rotation_period_in_days: 365,
      deletion_window_in_days: 30,
    }));

  it.each([
    [KmsKey, { kind: "primary" }],
    [KmsReplicaKey, { kind: "replica", primaryKeyArn: "arn:aws:kms:sa-east-1:111111111111:key/mrk-1" }],
  ] as const)("is deleted by no plan, as %p", (type, role) =>
    expect(synth({ role })).toHaveResourceWithProperties(type, { lifecycle: { prevent_destroy: true } }),
  );

  it("replicates the primary key that it names", () => {
    const primaryKeyArn = "arn:aws:kms:sa-east-1:111111111111:key/mrk-1";
    const json = synth({ role: { kind: "replica", primaryKeyArn } });
    expect(json).toHaveResourceWithProperties(KmsReplicaKey, { primary_key_arn: primaryKeyArn });
    expect(json).not.toHaveResource(KmsKey);
  });

  it("has an alias of environment and purpose", () =>
    expect(synth()).toHaveResourceWithProperties(KmsAlias, { name: "alias/klap/prod/logs" }));

  it("lets only deploy roles and the root user administer, and neither use it", () => {
    const { Administration, Inspection } = policyOf(synth(), "aws_kms_key");
    expect(Administration!.Condition).toEqual({
      ArnLike: {
        "aws:PrincipalArn": [
          "arn:aws:iam::111111111111:root",
          "arn:aws:iam::111111111111:role/klap/deploy/*",
        ],
      },
    });
    expect(Administration!.Action).toContain("kms:PutKeyPolicy");
    const actions = [Administration!.Action, Inspection!.Action].flat().join(" ");
    expect(actions).not.toMatch(/crypt|DataKey|CreateGrant|\*/);
  });

  it("names no principal but services and the account, so that none can be missing", () => {
    const statements = Object.values(policyOf(synth(), "aws_kms_key"));
    for (const { Principal } of statements)
      expect(JSON.stringify(Principal)).toMatch(/^{"(AWS|Service)":"[^"]+(:root|amazonaws\.com)"}$/);
  });

  it("rejects a purpose that is no lower-case word", () =>
    expect(() => synth({ purpose: "Logs" })).toThrow(
      'stack/logs: purpose must be lower-case letters, digits and hyphens, got "Logs"',
    ));
});
