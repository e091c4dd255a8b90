import { LambdaAlias } from "@cdktf/provider-aws/lib/lambda-alias";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { LambdaFunctionEventInvokeConfig } from "@cdktf/provider-aws/lib/lambda-function-event-invoke-config";
import { LambdaProvisionedConcurrencyConfig } from "@cdktf/provider-aws/lib/lambda-provisioned-concurrency-config";
import type { NodeFunctionProps } from "../../../modules/serverless/node-function";
import { policyOf } from "../../fixtures/policy-of";
import { resourcesOf } from "../../fixtures/resources";
import { madeFunction, synthesized } from "../../fixtures/serverless";

const synth = (props: Partial<NodeFunctionProps> = {}): string =>
  synthesized((scope) => madeFunction(scope, props));
const only = (json: string, type: string) => Object.values(resourcesOf(json, type))[0];

describe("NodeFunction", () => {
  it("runs the published object on arm64, in every zone, traced, with encrypted variables and a log of ours", () =>
    expect(synth()).toHaveResourceWithProperties(LambdaFunction, {
      function_name: "klap-prod-job",
      runtime: "nodejs22.x",
      architectures: ["arm64"],
      handler: "index.handler",
      s3_bucket: "artifacts",
      s3_key: "functions/job/0000.zip",
      memory_size: 512,
      timeout: 60,
      kms_key_arn: "data-key",
      environment: { variables: { KLAP_ENVIRONMENT: "prod", PLACE: "here" } },
      vpc_config: { subnet_ids: ["subnet-1", "subnet-2", "subnet-3"], security_group_ids: ["sg-1"] },
      tracing_config: { mode: "Active" },
      logging_config: {
        log_format: "JSON",
        log_group: expect.stringMatching(/aws_cloudwatch_log_group\..*\.name/) as string,
      },
    }));

  it("publishes a version for each change, and the alias has it", () => {
    expect(synth()).toHaveResourceWithProperties(LambdaFunction, { publish: true });
    expect(synth()).toHaveResourceWithProperties(LambdaAlias, {
      name: "live",
      function_version: expect.stringMatching(/aws_lambda_function\..*\.version/) as string,
    });
  });

  it("leaves the alias to the pipeline where that is chosen, and only there", () => {
    const lifecycle = (aliasOwner: NodeFunctionProps["aliasOwner"]): unknown =>
      only(synth({ aliasOwner }), "aws_lambda_alias")!.lifecycle;
    expect(lifecycle("terraform")).toBeUndefined();
    expect(lifecycle("pipeline")).toEqual({ ignore_changes: ["function_version", "routing_config"] });
  });

  it("takes code of chosen publishers only, where that is chosen", () => {
    expect(only(synth(), "aws_lambda_function")!.code_signing_config_arn).toBeUndefined();
    expect(synth({ codeSigningConfigArn: "csc" })).toHaveResourceWithProperties(LambdaFunction, {
      code_signing_config_arn: "csc",
    });
  });

  it("puts what it failed on into its own queue, as dead letter or as destination", () => {
    const queue = expect.stringMatching(/aws_sqs_queue\..*\.arn/) as string;
    expect(synth()).toHaveResourceWithProperties(LambdaFunction, {
      dead_letter_config: { target_arn: queue },
    });
    const destination = synth({ onFailure: "destination" });
    expect(only(destination, "aws_lambda_function")!.dead_letter_config).toBeUndefined();
    expect(destination).toHaveResourceWithProperties(LambdaFunctionEventInvokeConfig, {
      qualifier: expect.stringMatching(/aws_lambda_alias\..*\.name/) as string,
      maximum_event_age_in_seconds: 3_600,
      maximum_retry_attempts: 2,
      destination_config: { on_failure: { destination: queue } },
    });
  });

  it("reserves executions, keeps some warm, or takes what others leave", () => {
    const reserved = (concurrency: NodeFunctionProps["concurrency"]): unknown =>
      only(synth({ concurrency }), "aws_lambda_function")!.reserved_concurrent_executions;
    expect(reserved({ kind: "reserved", reserved: 5 })).toBe(5);
    expect(reserved({ kind: "unreserved", reason: "rare" })).toBe(-1);
    const warm = { kind: "provisioned", reserved: 5, provisioned: 2 } as const;
    expect(synth({ concurrency: warm })).toHaveResourceWithProperties(LambdaProvisionedConcurrencyConfig, {
      provisioned_concurrent_executions: 2,
    });
    expect(only(synth(), "aws_lambda_provisioned_concurrency_config")).toBeUndefined();
  });

  it("has rights of its own, and is the only function that may use them", () => {
    expect(Object.keys(policyOf(synth(), "aws_iam_role_policy"))).toEqual([
      "Do",
      "WriteLog",
      "SendTraces",
      "JoinNetwork",
      "NotFromInside",
      "PutFailures",
      "EncryptFailures",
    ]);
    expect(only(synth(), "aws_iam_role")!.assume_role_policy).toContain(
      "arn:aws:lambda:sa-east-1:222222222222:function:klap-prod-job",
    );
  });

  it("is watched, unless nobody is told", () => {
    expect(Object.keys(resourcesOf(synth(), "aws_cloudwatch_metric_alarm"))).toHaveLength(5);
    expect(resourcesOf(synth({ alarms: { noAlarms: "a test" } }), "aws_cloudwatch_metric_alarm")).toEqual({});
  });

  it.each([
    [{ name: "Job" }, 'name must be lower-case words, 64 characters in all, got "klap-prod-Job"'],
    [{ memoryMiB: 64 }, "memoryMiB must be a whole number from 128 to 10240, got 64"],
    [{ timeoutSeconds: 901 }, "timeoutSeconds must be a whole number from 1 to 900, got 901"],
    [
      { concurrency: { kind: "reserved", reserved: 0 } },
      "concurrency.reserved must be a whole number from 1 to 100000, got 0",
    ],
    [{ subnetIds: [] }, "subnetIds must be a list of at least 1 different values, got []"],
  ] as const)("refuses %j", (props, message) =>
    expect(() => synth(props as Partial<NodeFunctionProps>)).toThrow(`Function: ${message}`),
  );
});
