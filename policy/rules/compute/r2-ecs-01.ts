import { show } from "../../../terraform/graph/protection/show";
import type { Block } from "../../../terraform/graph/block";
import type { Resource } from "../../../terraform/graph/resource";
import { servicesOf, type Service } from "../../parts/containers";
import { between, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const TRACKING = "target_tracking_scaling_policy_configuration";
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
      policy.body.text("policy_type") === "TargetTrackingScaling" && policy.body.blocks(TRACKING).length > 0,
  );
  const stuck = tracking.find((policy) => policy.body.flag(`${TRACKING}.disable_scale_in`) === true);
  const foreign = tracking.find((policy) => !measures(policy, service));
  const hasty = tracking.find(
    ({ body: policy }) =>
      (policy.number(`${TRACKING}.scale_in_cooldown`) ?? 0) <
      (policy.number(`${TRACKING}.scale_out_cooldown`) ?? 0),
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
      ...(stuck === undefined ? [] : [show(stuck.body, `${TRACKING}.disable_scale_in`)]),
    )
    .needs(
      foreign === undefined,
      `${foreign?.address ?? ""} does not measure it`,
      ...(foreign === undefined ? [] : [show(foreign.body, "resource_id"), show(foreign.body, TRACKING)]),
    )
    .needs(
      hasty === undefined,
      `${hasty?.address ?? ""} takes tasks away faster than it adds them`,
      ...(hasty === undefined
        ? []
        : [
            show(hasty.body, `${TRACKING}.scale_in_cooldown`),
            show(hasty.body, `${TRACKING}.scale_out_cooldown`),
          ]),
    )
    .needs(
      !told || ignored.includes("desired_count") || ignored.includes("all"),
      "every deploy sets its count back",
      show(service.body, "lifecycle.ignore_changes"),
    )
    .judgement(`it scales from ${String(least)} to ${String(most)} tasks`);
}

/** Whether what a policy tracks is measured of the service: requests at its target group, or a metric of its name. */
function measures({ body }: Resource, service: Resource): boolean {
  if (between(Number.MIN_VALUE, Infinity)(body.number(`${TRACKING}.target_value`)) === false) return false;
  const predefined = `${TRACKING}.predefined_metric_specification`;
  const kind = body.text(`${predefined}.predefined_metric_type`);
  if (kind === "ALBRequestCountPerTarget") {
    const groups = service.body.targets("load_balancer.target_group_arn");
    return body.targets(`${predefined}.resource_label`).some((target) => groups.includes(target));
  }
  if (kind !== undefined) return /^ECSServiceAverage(?:CPU|Memory)Utilization$/.test(kind);
  const custom = `${TRACKING}.customized_metric_specification`;
  const name = service.body.text("name");
  const metrics = body.blocks(`${custom}.metrics`);
  const measured = [
    ...body.blocks(custom).filter((each) => each.raw("metric_name").length > 0),
    ...metrics.flatMap((each) => each.blocks("metric_stat.metric")),
  ];
  const returned = metrics.filter((each) => each.flag("return_data") !== false);
  const known = new Set(metrics.map((each) => each.text("id")));
  return (
    measured.length > 0 &&
    measured.every((each) => each.texts("dimensions.value").some((value) => value === name)) &&
    (metrics.length === 0 || returned.length === 1) &&
    metrics.every((each) => isComputed(each, known))
  );
}

/** A metric is measured, or computed of others that are there. */
function isComputed(metric: Block, known: ReadonlySet<string | undefined>): boolean {
  const expression = metric.text("expression");
  if (expression === undefined) return metric.blocks("metric_stat.metric").length > 0;
  return (expression.match(/\b[a-z]\w*\b/g) ?? []).every((id) => known.has(id));
}
