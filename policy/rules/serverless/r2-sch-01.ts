import { eventFlowOf } from "../../../terraform/graph/events/event-flow-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { needsRoleToHandTo } from "../../parts/may-hand-to";
import { between, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

const DEAD_LETTERS = "target.dead_letter_config.arn";

export const schedulesAreKept: Rule = {
  id: "R2-SCH-01",
  severity: "high",
  area: "serverless",
  requirements: ["R2", "R5"],
  pci: [],
  title:
    "Every schedule is on in one region, tries again within bounds, may start its target, and keeps what it could not start",
  why: "a settlement that a schedule failed to start is not settled that day, and nothing else will start it",
  source: ["https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html"],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_scheduler_schedule").map(judge),
    nothing: "there is no schedule",
  }),
};

function judge(schedule: Resource): Judgement {
  const { body } = schedule;
  const flow = eventFlowOf(body.graph);
  const same = body.graph
    .of(schedule.type)
    .filter((each) => each.account === schedule.account && each.body.text("name") === body.text("name"));
  const on = same.filter((each) => each.body.text("state") !== "DISABLED");
  const [target] = flow.from(schedule, "hands-to");
  const [dead] = flow.from(schedule, "dead-letters-to");
  const proof = new Proof(schedule)
    .needs(
      target !== undefined || (body.value("target.arn").kind === "unknown" ? undefined : false),
      "target.arn leads to nothing of these stacks",
      show(body, "target.arn"),
    )
    .needs(
      dead !== undefined || (body.value(DEAD_LETTERS).kind === "unknown" ? undefined : false),
      `${DEAD_LETTERS} leads to no queue of these stacks`,
      show(body, DEAD_LETTERS),
    )
    .value(body, "target.retry_policy.maximum_retry_attempts", between(1, 185), "from 1 to 185")
    .value(body, "target.retry_policy.maximum_event_age_in_seconds", between(60, 86_400), "from 60 to 86400")
    .needs(
      on.length === 1,
      `it must be on in one region, and is in ${on.length}`,
      ...same.map((each) => show(each.body, "state")),
    );
  for (const [edge, to] of [
    [target, "target.arn"],
    [dead, DEAD_LETTERS],
  ] as const) {
    if (edge === undefined) continue;
    proof.needs(samePlace(schedule, edge.to), `${to} leads to another account or region`, ...edge.because);
    needsRoleToHandTo(proof, body, { role: "target.role_arn", to }, edge.to);
  }
  return proof.judgement("it may start its target, and keeps what it could not start");
}
