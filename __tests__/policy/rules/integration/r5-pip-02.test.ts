import { pipesPutBackWhatDied as rule } from "../../../../policy/rules/integration/r5-pip-02";
import { BUSES, routesStack } from "../../../fixtures/event-buses";
import { but, worstOf } from "../../../fixtures/verdicts";

const ROUTES = `${routesStack("sa-east-1")}/resource`;
const PIPE = `${ROUTES}/aws_pipes_pipe/redrive`;
const PUT = `${PIPE}/target_parameters/eventbridge_event_bus_parameters`;

describe("R5-PIP-02", () => {
  it("holds on two regions and a copy of all events", () => expect(worstOf(rule, BUSES)).toBe("pass"));

  it.each([
    [`${PUT}/source`, undefined, "fail"],
    [`${PUT}/source`, "pipe", "fail"],
    [`${PUT}/detail_type`, undefined, "fail"],
    [`${PUT}/time`, undefined, "fail"],
    [`${PIPE}/target_parameters/input_template`, undefined, "fail"],
    [`${PIPE}/target_parameters/input_template`, "<$.body>", "fail"],
    [`${PIPE}/target_parameters`, undefined, "fail"],
    [`${PIPE}/source_parameters`, undefined, "fail"],
    [`${PIPE}/source_parameters/sqs_queue_parameters/batch_size`, 2, "fail"],
    [`${PIPE}/source_parameters/sqs_queue_parameters/batch_size`, "${var.size}", "unknown"],
    [`${PUT}/detail_type`, "$.body['detail-type']", "pass"],
  ])("with %s as %j: %s", (path, value, verdict) =>
    expect(worstOf(rule, but(BUSES, path, value))).toBe(verdict),
  );

  it("asks nothing of pipes that take from other queues", () => {
    const targets = (region: string): string => `${routesStack(region)}/resource/aws_cloudwatch_event_target`;
    expect(worstOf(rule, but(but(BUSES, targets("sa-east-1")), targets("us-east-1")))).toBe("nothing");
  });
});
