import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { servicesOf, servesOthers, type Service } from "../../parts/containers";
import { between, isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const badReleasesRollBack: Rule = {
  id: "R2-ECS-03",
  severity: "medium",
  area: "compute",
  requirements: ["R2", "R3"],
  pci: ["6.5.1"],
  title:
    "A release that does not start, or that raises an alarm of its own service, is rolled back by itself",
  why: "the breaker sees tasks that die, not tasks that answer wrongly; an alarm that does not exist never stops a release",
  source: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: servicesOf(graph).map(judge),
    nothing: "there is no container service",
  }),
};

function judge({ service, task }: Service): Judgement {
  const { body } = service;
  const proof = new Proof(service)
    .value(body, "deployment_circuit_breaker.enable", isTrue, "true")
    .value(body, "deployment_circuit_breaker.rollback", isTrue, "true")
    .value(body, "deployment_minimum_healthy_percent", between(100, 200), "at least 100");
  const carries = servesOthers(service) || task?.body.raw("task_role_arn").length === 1;
  if (!carries) return proof.judgement("a release that does not start is rolled back");
  const paths = body.raw("alarms.alarm_names");
  const alarms = alarmsOf(service);
  proof
    .value(body, "alarms.enable", isTrue, "true")
    .value(body, "alarms.rollback", isTrue, "true")
    .needs(paths.length > 0, "no alarm stops a bad release", show(body, "alarms.alarm_names"))
    .needs(
      alarms.length === paths.length ? true : alarmsUnknown(service) ? undefined : false,
      "an alarm that is to stop a bad release does not exist in its account and region",
      show(body, "alarms.alarm_names"),
    );
  for (const alarm of alarms)
    proof.needs(
      watches(alarm, service),
      `${alarm.address} watches something else`,
      show(body, "alarms.alarm_names"),
      show(alarm.body, "dimensions"),
    );
  if (body.blocks("load_balancer").length > 0)
    for (const metric of ["UnHealthyHostCount", "HTTPCode_Target_5XX_Count"])
      proof.needs(
        alarms.some((alarm) => metricsOf(alarm).includes(metric)),
        `no alarm about ${metric} stops a bad release`,
        show(body, "alarms.alarm_names"),
      );
  return proof.judgement("a release that does not start, or raises an alarm, is rolled back");
}

function alarmsOf(service: Resource): readonly Resource[] {
  const { body, account, region } = service;
  const found = new Set(body.targets("alarms.alarm_names"));
  for (const name of body.texts("alarms.alarm_names"))
    for (const alarm of body.graph.named("aws_cloudwatch_metric_alarm", name)) found.add(alarm);
  return [...found].filter(
    (alarm) =>
      alarm.type === "aws_cloudwatch_metric_alarm" && alarm.account === account && alarm.region === region,
  );
}

/** Whether an alarm is about the service, by its name or by a target group that it registers in. */
function watches({ body }: Resource, service: Resource): boolean {
  const groups = new Set(service.body.targets("load_balancer.target_group_arn"));
  const name = service.body.text("name");
  return ["dimensions", "metric_query.metric.dimensions"].some(
    (path) =>
      body.targets(`${path}.TargetGroup`).some((group) => groups.has(group)) ||
      ["ServiceName", "Service"].some(
        (each) => name !== undefined && body.texts(`${path}.${each}`).includes(name),
      ),
  );
}

function metricsOf({ body }: Resource): readonly string[] {
  return [...body.texts("metric_name"), ...body.texts("metric_query.metric.metric_name")];
}

function alarmsUnknown({ body }: Resource): boolean {
  return body.values("alarms.alarm_names").some(({ kind }) => kind === "unknown");
}
