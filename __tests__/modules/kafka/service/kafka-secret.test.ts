import { Testing } from "cdktf";
import { KafkaSecret } from "../../../../modules/kafka/service/kafka-secret";
import { resourcesOf } from "../../../fixtures/resources";

const synth = (change: { recoveryDays?: number; generation?: number } = {}): string =>
  Testing.synthScope((stack) => {
    new KafkaSecret(stack, "Secret", {
      environment: "prod",
      principal: "ledger",
      keyArn: "arn:aws:kms:sa-east-1:222222222222:key/data",
      recoveryDays: 30,
      generation: 2,
      content: '{username = "a"}',
      ...change,
    });
  });

describe("KafkaSecret", () => {
  it("has a name that clients know beforehand, and the account's key", () => {
    expect(Object.values(resourcesOf(synth(), "aws_secretsmanager_secret"))[0]).toMatchObject({
      name: "klap/prod/kafka/ledger",
      kms_key_id: "arn:aws:kms:sa-east-1:222222222222:key/data",
      recovery_window_in_days: 30,
      lifecycle: { prevent_destroy: true },
    });
  });

  it("takes its content write-only, anew for each generation", () => {
    expect(Object.values(resourcesOf(synth(), "aws_secretsmanager_secret_version"))[0]).toMatchObject({
      secret_string_wo: '${jsonencode({username = "a"})}',
      secret_string_wo_version: 2,
    });
  });

  it("may be freed at once", () => {
    expect(synth({ recoveryDays: 0 })).toContain('"recovery_window_in_days": 0');
  });

  it.each([3, 31])("rejects %p days of recovery", (recoveryDays) => {
    expect(() => synth({ recoveryDays })).toThrow(
      `stack/Secret: recoveryDays must be a whole number from 7 to 30, got ${recoveryDays}`,
    );
  });

  it("rejects a generation of 0", () => {
    expect(() => synth({ generation: 0 })).toThrow(
      "stack/Secret: generation must be a whole number from 1 to 10000, got 0",
    );
  });
});
