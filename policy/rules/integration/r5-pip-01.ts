import { accessOf } from "../../../terraform/graph/access/access";
import { eventFlowOf } from "../../../terraform/graph/events/event-flow-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { needsRoleToHandTo, verdictOf } from "../../parts/may-hand-to";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

/** What a pipe does to a queue that it takes from. */
const TAKING = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];

export const pipesEndSomewhere: Rule = {
  id: "R5-PIP-01",
  severity: "high",
  area: "integration",
  requirements: ["R5", "R2"],
  pci: [],
  title:
    "A pipe takes from a queue of its place and hands on to something that lets it in; one that leads back stands still",
  why: "a pipe that puts dead letters back where they died runs in a circle for as long as the cause is there",
  source: ["https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-permissions.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_pipes_pipe").map(judge),
    nothing: "there is no pipe",
  }),
};

function judge(pipe: Resource): Judgement {
  const { body } = pipe;
  const flow = eventFlowOf(body.graph);
  const [source] = flow.from(pipe, "takes-from");
  const [target] = flow.from(pipe, "hands-to");
  const proof = new Proof(pipe);
  for (const [path, edge] of [
    ["source", source],
    ["target", target],
  ] as const)
    proof.needs(
      edge !== undefined || (body.value(path).kind === "unknown" ? undefined : false),
      `${path} leads to nothing of these stacks`,
      show(body, path),
    );
  if (source !== undefined) {
    proof.needs(
      samePlace(pipe, source.to),
      "its source stands in another account or region",
      ...source.because,
    );
    const role = body.targets("role_arn").find(({ type }) => type === "aws_iam_role");
    const where = new Map([["aws:requestedregion", pipe.region]]);
    if (source.to.type === "aws_sqs_queue" && role !== undefined)
      for (const action of TAKING) {
        const decision = accessOf(body.graph).allows(role, action, source.to, where);
        proof.needs(
          verdictOf(decision),
          `its role may not do ${action} to its source`,
          show(body, "role_arn"),
          ...decision.because,
        );
      }
  }
  if (target !== undefined) needsRoleToHandTo(proof, body, { role: "role_arn", to: "target" }, target.to);
  const round = source && target ? ringOf(pipe, source.to, target.to) : undefined;
  if (round !== undefined)
    proof.needs(
      body.text("desired_state") === "STOPPED",
      "it puts dead letters back on the bus that they come from, and must be STOPPED until somebody starts it",
      show(body, "desired_state"),
      ...round,
    );
  return proof.judgement(
    round === undefined
      ? "its source leads to its target"
      : "it leads back, and stands still until it is started",
  );
}

/** What leads from the target of a pipe back to its source as dead letters. */
function ringOf(pipe: Resource, source: Resource, target: Resource): readonly Evidence[] | undefined {
  const flow = eventFlowOf(pipe.body.graph);
  for (const { from, because } of flow.to(source, "dead-letters-to", "redrives-to")) {
    const rule = flow.ruleOf(from);
    if (from === target || (rule !== undefined && flow.busOf(rule) === target)) return because;
  }
  return undefined;
}
