import { show } from "../../../terraform/graph/protection/show";
import { servicesOf, type Service } from "../../parts/containers";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const DIMENSION = "ecs:service:DesiredCount";

export const servicesScale: Rule = {
  id: "R2-ECS-01",
  severity: "high",
  area: "compute",
  requirements: ["R2"],
  pci: [],
  title:
    "Every service scales by target tracking to twice its floor, and a deploy does not set its count back",
  why: "the other region's load doubles ours within minutes; a deploy at the peak that sets the count of a quiet day drops payments",
  source: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: servicesOf(graph).map(judge),
    nothing: "there is no container service",
  }),
};

function judge({ service, scaling, policies }: Service): Judgement {
  const proof = new Proof(service).needs(scaling !== undefined, "nothing scales it");
  if (scaling === undefined) return proof.judgement("");
  const { body } = scaling;
  const [least, most] = [body.number("min_capacity"), body.number("max_capacity")];
  const tracking = policies.filter(
    (policy) =>
      policy.body.text("policy_type") === "TargetTrackingScaling" &&
      policy.body.blocks("target_tracking_scaling_policy_configuration").length > 0,
  );
  const stuck = tracking.find(
    (policy) => policy.body.flag("target_tracking_scaling_policy_configuration.disable_scale_in") === true,
  );
  const ignored = service.body.texts("lifecycle.ignore_changes");
  // A plan does not tell what is ignored.
  const told = service.stack.document.origin === "synth";
  return proof
    .value(body, "service_namespace", oneOf("ecs"), "ecs")
    .value(body, "scalable_dimension", oneOf(DIMENSION), DIMENSION)
    .needs(
      least === undefined || most === undefined ? undefined : most >= 2 * least,
      `it may grow to ${String(most)} tasks from ${String(least)}, less than twice as many`,
      show(body, "min_capacity"),
      show(body, "max_capacity"),
    )
    .needs(
      tracking.length > 0,
      "no policy tracks a target",
      show(body, "resource_id"),
      ...tracking.map((policy) => show(policy.body, "policy_type")),
    )
    .needs(
      stuck === undefined,
      "its policy only ever adds tasks",
      ...(stuck === undefined
        ? []
        : [show(stuck.body, "target_tracking_scaling_policy_configuration.disable_scale_in")]),
    )
    .needs(
      !told || ignored.includes("desired_count") || ignored.includes("all"),
      "every deploy sets its count back",
      show(service.body, "lifecycle.ignore_changes"),
    )
    .judgement(`it scales from ${String(least)} to ${String(most)} tasks`);
}
