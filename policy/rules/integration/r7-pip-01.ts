import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { samePlace } from "../../same-place";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const GROUP = "log_configuration.cloudwatch_logs_log_destination.log_group_arn";

export const pipesTellOfErrors: Rule = {
  id: "R7-PIP-01",
  severity: "medium",
  area: "integration",
  requirements: ["R7"],
  pci: ["10.2.1"],
  title: "Every pipe tells of what it could not hand on, in a log group that is its own",
  why: "a pipe without a log fails in silence, and one that shares a group leaves nobody able to tell whose message was refused",
  source: ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-logs.html"],
  reach: "resources",
  check: ({ graph }) => {
    const writers = writersOf(graph);
    return {
      judgements: graph.of("aws_pipes_pipe").map((pipe) => judge(pipe, writers)),
      nothing: "there is no pipe",
    };
  },
};

/** Pipes that write into each log group. */
function writersOf(graph: PlatformGraph): ReadonlyMap<Resource, readonly Resource[]> {
  const found = new Map<Resource, Resource[]>();
  for (const pipe of graph.of("aws_pipes_pipe"))
    for (const group of pipe.body.targets(GROUP)) found.set(group, [...(found.get(group) ?? []), pipe]);
  return found;
}

function judge(pipe: Resource, writers: ReadonlyMap<Resource, readonly Resource[]>): Judgement {
  const { body } = pipe;
  const group = body.targets(GROUP).find(({ type }) => type === "aws_cloudwatch_log_group");
  const proof = new Proof(pipe)
    .value(body, "log_configuration.level", oneOf("ERROR", "INFO", "TRACE"), "ERROR, INFO or TRACE")
    .needs(
      group !== undefined || (body.value(GROUP).kind === "unknown" ? undefined : false),
      "it writes into no log group of these stacks",
      show(body, GROUP),
    );
  if (group !== undefined)
    proof
      .needs(samePlace(pipe, group), "its log group stands in another account or region", show(body, GROUP))
      .needs(
        (writers.get(group) ?? []).every((each) => each === pipe),
        "another pipe writes into the same log group",
        ...(writers.get(group) ?? []).map((each) => show(each.body, GROUP)),
      );
  return proof.judgement("its errors stand in a log group of its own");
}
