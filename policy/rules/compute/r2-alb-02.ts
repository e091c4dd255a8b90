import { at, containersOf, objectsAt } from "../../parts/containers";
import { isTrue, Proof } from "../../proof";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";

const TLS = ["HTTPS", "TLS"];
const CONNECTIONS = ["TCP", "TLS", "TCP_UDP"];

export const healthChecksAskTheTask: Rule = {
  id: "R2-ALB-02",
  severity: "medium",
  area: "compute",
  requirements: ["R2"],
  pci: [],
  title:
    "Every health check asks a port of the task, as that port speaks, and has its answer before it asks again",
  why: "a check of a port or protocol that the task does not have finds every task sick, and ECS replaces them for ever",
  source: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_lb_target_group").map(judge),
    nothing: "there is no target group",
  }),
};

function judge(group: Resource): Judgement {
  const { body } = group;
  const proof = new Proof(group);
  const interval = body.number("health_check.interval") ?? 30;
  proof.value(
    body,
    "health_check.timeout",
    (value) => typeof value === "number" && value >= 2 && value < interval,
    `at least 2 and less than its interval of ${interval}`,
  );
  const protocol = body.text("protocol") ?? "";
  const asked = body.text("health_check.protocol") ?? "HTTP";
  proof.needs(
    !TLS.includes(protocol) || TLS.includes(asked),
    `its health check speaks ${asked} where its targets speak ${protocol}`,
    show(body, "protocol"),
    show(body, "health_check.protocol"),
  );
  if (CONNECTIONS.includes(protocol)) proof.value(body, "connection_termination", isTrue, "true");
  const ports = portsOf(group);
  const checked =
    body.text("health_check.port") ?? String(body.number("health_check.port") ?? "traffic-port");
  const port = checked === "traffic-port" ? body.number("port") : Number(checked);
  proof.needs(
    ports.length === 0 || ports.includes(port),
    `its health check asks port ${port}, and the task listens on ${ports.join(", ")}`,
    show(body, "health_check.port"),
  );
  return proof.judgement(`its health check asks port ${port} of the task and waits for less than it pauses`);
}

/** Ports of the tasks of every service that registers with a target group. */
function portsOf(group: Resource): readonly unknown[] {
  return group.body.graph
    .pointingAt(group, "aws_ecs_service", "load_balancer.target_group_arn")
    .flatMap(({ body }) => body.targets("task_definition"))
    .flatMap((task) => containersOf(task) ?? [])
    .flatMap(({ json }) => objectsAt(json, "portMappings").map((mapping) => at(mapping, "containerPort")));
}
