import { PipesPipe } from "@cdktf/provider-aws/lib/pipes-pipe";
import { RedrivePipe } from "../../../modules/events/redrive-pipe";
import { ROUTE_PLACE, synthStack } from "../../fixtures/events";
import { policyOf } from "../../fixtures/policy-of";

const QUEUE = "arn:aws:sqs:sa-east-1:222222222222:klap-prod-events-vault-dead";
const json = synthStack((stack) => {
  new RedrivePipe(stack, "Redrive", { place: ROUTE_PLACE, route: "vault", queueArn: QUEUE });
});

describe("RedrivePipe", () => {
  it("puts dead letters back on the bus as they were", () =>
    expect(json).toHaveResourceWithProperties(PipesPipe, {
      name: "klap-prod-events-vault-redrive",
      source: QUEUE,
      target: ROUTE_PLACE.busArn,
      target_parameters: {
        eventbridge_event_bus_parameters: {
          source: "$.body.source",
          detail_type: "$.body.detail-type",
          time: "$.body.time",
        },
        input_template: "<$.body.detail>",
      },
    }));

  it("stands still until somebody starts it, which no plan undoes", () =>
    expect(json).toHaveResourceWithProperties(PipesPipe, {
      desired_state: "STOPPED",
      lifecycle: { ignore_changes: ["desired_state"] },
    }));

  it("takes from that queue and puts on that bus, and may do no more", () => {
    const { TakeDeadLetters, PutEvents, UseKey } = policyOf(json, "aws_iam_role_policy");
    expect([TakeDeadLetters!.Resource, PutEvents!.Resource, UseKey!.Resource]).toEqual([
      QUEUE,
      ROUTE_PLACE.busArn,
      ROUTE_PLACE.keyArn,
    ]);
  });

  it("writes down its errors, under the key of logs", () => {
    expect(json).toHaveResourceWithProperties(PipesPipe, {
      kms_key_identifier: ROUTE_PLACE.keyArn,
      log_configuration: {
        level: "ERROR",
        cloudwatch_logs_log_destination: { log_group_arn: "${aws_cloudwatch_log_group.redrive_logs.arn}" },
      },
    });
  });
});
