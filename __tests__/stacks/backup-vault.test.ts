import type { LayerSettings } from "../../stacks/catalog";
import { ACCOUNT_IDS, fixtureEnvironment, stackJson, stackReads } from "../fixtures/environment";
import { BASE_LAYERS } from "../fixtures/network";
import { policyOf } from "../fixtures/policy-of";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-us-east-1-backup-vault";
const TOPIC = "arn:aws:sns:us-east-1:222222222222:klap-prod-alarms";

const environmentOf = (alarms: LayerSettings["backup-vault"]["alarms"] = { topicArn: TOPIC }) => {
  const layers = { ...BASE_LAYERS, keys: { ...BASE_LAYERS.keys!, purposes: ["alarms", "backup"] as const } };
  const vault = { immutability: { mode: "none" }, copiesFrom: ["backup"], alarms } as const;
  return fixtureEnvironment({
    layers: {
      "payments/sa-east-1": layers,
      "payments/us-east-1": { ...layers, "backup-vault": vault },
    },
  });
};

describe("the layer backup-vault", () => {
  const json = stackJson(environmentOf(), STACK);

  it("encrypts with the account's key of backups in its own region", () => {
    const [vault] = Object.values(resourcesOf(json, "aws_backup_vault"));
    expect(vault!.kms_key_arn).toBe(
      '${data.terraform_remote_state.payments_us_east_1_keys.outputs.contract.v1.keyArns["backup"]}',
    );
  });

  it("admits copies from the account that its settings name", () =>
    expect(policyOf(json, "aws_backup_vault_policy").CopiesFromAccounts!.Principal).toEqual({
      AWS: [`arn:aws:iam::${ACCOUNT_IDS.backup}:root`],
    }));

  it("chooses the types of resources that AWS Backup looks at in the region", () =>
    expect(Object.keys(resourcesOf(json, "aws_backup_region_settings"))).toEqual(["resource_types"]));

  it("comes after the topic that it tells, and without one after the keys only", () => {
    const [keys, topic] = ["prod-payments-us-east-1-keys", "prod-payments-us-east-1-alarms"];
    expect(stackReads(environmentOf(), STACK).sort()).toEqual([topic, keys]);
    expect(stackReads(environmentOf({ noAlarms: "nobody listens" }), STACK)).toEqual([keys]);
  });
});
