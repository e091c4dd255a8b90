import { batchesFailInParts } from "../../../../policy/rules/serverless/r5-lam-02";
import { FUNCTIONS, FUNCTIONS_AT } from "../../../fixtures/functions";
import { but, worstOf } from "../../../fixtures/verdicts";

describe("R5-LAM-02", () => {
  it("holds on what polls Kafka", () => expect(worstOf(batchesFailInParts, FUNCTIONS)).toBe("pass"));

  it.each([
    ["aws_lambda_event_source_mapping/records/bisect_batch_on_function_error", false],
    ["aws_lambda_event_source_mapping/records/maximum_retry_attempts", -1],
    ["aws_lambda_event_source_mapping/records/maximum_retry_attempts", undefined],
    ["aws_lambda_event_source_mapping/records/maximum_record_age_in_seconds", 59],
    ["aws_lambda_event_source_mapping/records/starting_position", "LATEST"],
    ["aws_lambda_event_source_mapping/records/topics", []],
    ["aws_lambda_event_source_mapping/records/self_managed_kafka_event_source_config", undefined],
    ["aws_lambda_event_source_mapping/records/self_managed_event_source/endpoints", {}],
    [
      "aws_lambda_event_source_mapping/records/source_access_configuration/2/uri",
      "subnet:${aws_subnet.a.id}",
    ],
    ["aws_lambda_event_source_mapping/records/source_access_configuration/3/type", "BASIC_AUTH"],
    [
      "aws_lambda_event_source_mapping/queue",
      { event_source_arn: "arn:aws:sqs:sa-east-1:222222222222:q", batch_size: 2 },
    ],
  ])("fails with %s as %j", (path, value) => {
    expect(worstOf(batchesFailInParts, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("fail");
  });

  it.each([
    ["aws_lambda_event_source_mapping/records/batch_size", 10],
    ["aws_lambda_event_source_mapping/records/provisioned_poller_config", undefined],
    ["aws_lambda_event_source_mapping/records/maximum_record_age_in_seconds", 60],
    [
      "aws_lambda_event_source_mapping/queue",
      { event_source_arn: "arn:aws:sqs:sa-east-1:222222222222:q", batch_size: 1 },
    ],
  ])("still holds with %s as %j", (path, value) => {
    expect(worstOf(batchesFailInParts, but(FUNCTIONS, `${FUNCTIONS_AT}/${path}`, value))).toBe("pass");
  });
});
