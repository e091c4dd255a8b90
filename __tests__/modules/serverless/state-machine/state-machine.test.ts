import { SfnAlias } from "@cdktf/provider-aws/lib/sfn-alias";
import { SfnStateMachine } from "@cdktf/provider-aws/lib/sfn-state-machine";
import {
  StateMachine,
  type StateMachineProps,
} from "../../../../modules/serverless/state-machine/state-machine";
import { CALL, workflow } from "../../../fixtures/definition";
import { resourcesOf } from "../../../fixtures/resources";
import { ALARMS, PLACE, synthesized } from "../../../fixtures/serverless";

const synth = (props: Partial<StateMachineProps> = {}): string =>
  synthesized(
    (scope) =>
      new StateMachine(scope, "Machine", {
        ...PLACE,
        name: "job",
        definition: workflow({ Call: CALL }),
        messagingKeyArn: "messaging-key",
        logsKeyArn: "logs-key",
        logRetentionDays: 365,
        alarms: ALARMS,
        ...props,
      }),
  );

describe("StateMachine", () => {
  it("is of type Standard, encrypted with the account's key, traced, with a version for each change", () =>
    expect(synth()).toHaveResourceWithProperties(SfnStateMachine, {
      name: "klap-prod-job",
      type: "STANDARD",
      publish: true,
      encryption_configuration: {
        type: "CUSTOMER_MANAGED_KMS_KEY",
        kms_key_id: "messaging-key",
        kms_data_key_reuse_period_seconds: 900,
      },
      tracing_configuration: { enabled: true },
    }));

  it("logs every step, and nothing of what it carries, where AWS may deliver logs", () => {
    expect(synth()).toHaveResourceWithProperties(SfnStateMachine, {
      logging_configuration: {
        level: "ALL",
        include_execution_data: false,
        log_destination: expect.stringMatching(/\.arn\}:\*$/) as string,
      },
    });
    const [group] = Object.values(resourcesOf(synth(), "aws_cloudwatch_log_group"));
    expect(group).toMatchObject({ name: "/aws/vendedlogs/klap-prod-workflow-job", kms_key_id: "logs-key" });
  });

  it("is started by an alias that has the newest version", () =>
    expect(synth()).toHaveResourceWithProperties(SfnAlias, {
      name: "live",
      routing_configuration: [
        {
          state_machine_version_arn: expect.stringMatching(/\.state_machine_version_arn\}$/) as string,
          weight: 100,
        },
      ],
    }));

  it("takes on a role that only it may take on", () =>
    expect(Object.values(resourcesOf(synth(), "aws_iam_role"))[0]!.assume_role_policy).toContain(
      "arn:aws:states:sa-east-1:222222222222:stateMachine:klap-prod-job",
    ));

  it("is watched, unless nobody is told", () => {
    expect(Object.keys(resourcesOf(synth(), "aws_cloudwatch_metric_alarm"))).toHaveLength(4);
    expect(resourcesOf(synth({ alarms: { noAlarms: "a test" } }), "aws_cloudwatch_metric_alarm")).toEqual({});
  });

  it("refuses a name or definition that Step Functions does not take", () => {
    expect(() => synth({ name: "Job" })).toThrow(
      'Machine: name must be lower-case words, 80 characters in all, got "klap-prod-Job"',
    );
    expect(() => synth({ definition: { ...workflow({ Call: CALL }), startAt: "Gone" } })).toThrow(
      'Machine: startAt must be one of Call, got "Gone"',
    );
  });
});
