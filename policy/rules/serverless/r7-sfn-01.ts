import { eventFlowOf } from "../../../terraform/graph/events/event-flow-of";
import { show } from "../../../terraform/graph/protection/show";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { isTrue, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const executionsAreTold: Rule = {
  id: "R7-SFN-01",
  severity: "high",
  area: "serverless",
  requirements: ["R7", "R4"],
  pci: ["10.2.1", "3.3.1"],
  title:
    "Every execution is logged and traced through its functions, without what it carries, and its history has a key of ours",
  why: "an execution that left no trace cannot be explained; one that logged its payload put card data into a log",
  source: [
    "Security Hub StepFunctions.1",
    "https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_sfn_state_machine").map((machine) => judge(machine, graph)),
    nothing: "there is no state machine",
  }),
};

function judge(machine: Resource, graph: PlatformGraph): Judgement {
  const { body } = machine;
  const logs = "logging_configuration.log_destination";
  const groups = body.targets(logs).filter(({ type }) => type === "aws_cloudwatch_log_group");
  const proof = new Proof(machine)
    .value(body, "logging_configuration.level", oneOf("ALL"), "ALL")
    .value(
      body,
      "logging_configuration.include_execution_data",
      (value) => value === undefined || value === false || value === "false",
      "false: executions carry payments",
    )
    .needs(groups.length > 0, "it logs to no group of these stacks", show(body, logs))
    .value(body, "tracing_configuration.enabled", isTrue, "true")
    .value(
      body,
      "encryption_configuration.type",
      oneOf("CUSTOMER_MANAGED_KMS_KEY"),
      "CUSTOMER_MANAGED_KMS_KEY",
    );
  for (const { to } of eventFlowOf(graph).from(machine, "calls"))
    if (to.type === "aws_lambda_function")
      proof.needs(
        to.body.value("tracing_config.mode").kind === "unknown"
          ? undefined
          : to.body.text("tracing_config.mode") === "Active",
        `${to.address}, which it calls, is not traced`,
        show(to.body, "tracing_config.mode"),
      );
  return proof.judgement("its executions are logged and traced, without what they carry");
}
