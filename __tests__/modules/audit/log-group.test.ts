import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Testing } from "cdktf";
import { LogGroup } from "../../../modules/audit/log-group";
import { ROOT } from "../../fixtures/bundle";

const synth = (props: { name?: string; retentionDays?: number } = {}): string =>
  Testing.synthScope((stack) => {
    new LogGroup(stack, "Logs", {
      name: "/klap-prod-payments/flow-logs",
      kmsKeyArn: "arn:aws:kms:sa-east-1:111111111111:key/k",
      retentionDays: 365,
      ...props,
    });
  });

describe("LogGroup", () => {
  it("is encrypted and kept as long as told", () => {
    expect(synth()).toHaveResourceWithProperties(CloudwatchLogGroup, {
      name: "/klap-prod-payments/flow-logs",
      kms_key_id: "arn:aws:kms:sa-east-1:111111111111:key/k",
      retention_in_days: 365,
    });
  });

  it("is the one place where log groups are made", () => {
    const makers = ["modules", "stacks"].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => join(folder, file))
        .filter((file) => readFileSync(join(ROOT, file), "utf8").includes("new CloudwatchLogGroup(")),
    );
    expect(makers).toEqual(["modules/audit/log-group.ts"]);
  });

  it("refuses a retention that CloudWatch Logs does not know", () => {
    expect(() => synth({ retentionDays: 100 })).toThrow(
      /^stack\/Logs: retentionDays must be one of 1, 3, 5, .*, 3653, got 100$/,
    );
  });

  it.each(["", "vpn logs", "a".repeat(513)])("refuses the name %p", (name) => {
    expect(() => synth({ name })).toThrow(
      `stack/Logs: name must be 1 to 512 letters, digits and any of . - _ / #, got "${name}"`,
    );
  });
});
