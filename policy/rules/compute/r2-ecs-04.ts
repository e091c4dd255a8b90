import { textOf } from "../../../terraform/graph/json";
import type { Resource } from "../../../terraform/graph/resource";
import { show } from "../../../terraform/graph/protection/show";
import { containersOf, objectsAt, servicesOf, type Service } from "../../parts/containers";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const balancersFindTheirContainers: Rule = {
  id: "R2-ECS-04",
  severity: "high",
  area: "compute",
  requirements: ["R2", "R1"],
  pci: [],
  title:
    "Every load balancer of a service leads to a port that its container opens, by a listener, with time to start",
  why: "a wrong name or port fails only when the service is made; without grace a slow start is taken for sickness and never ends",
  source: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html",
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-healthcheck.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: servicesOf(graph)
      .filter(({ service }) => service.body.blocks("load_balancer").length > 0)
      .map(judge),
    nothing: "no service stands behind a load balancer",
  }),
};

function judge({ service, task }: Service): Judgement {
  const { body } = service;
  const { graph } = body;
  const proof = new Proof(service).value(
    body,
    "health_check_grace_period_seconds",
    (value) => Number(textOf(value)) >= 1,
    "at least 1",
  );
  const containers = task === undefined ? undefined : containersOf(task);
  for (const balancer of body.blocks("load_balancer")) {
    const [name, port] = [balancer.text("container_name"), balancer.number("container_port")];
    const container = containers?.find((each) => each.name === name);
    const open = objectsAt(container?.json, "portMappings").some(
      ({ containerPort }) => containerPort === port,
    );
    proof.needs(
      containers === undefined ? undefined : open,
      `container ${name ?? "unknown"} does not open port ${String(port)}`,
      show(balancer, "container_name"),
      show(balancer, "container_port"),
      ...(container === undefined ? [] : [container.show("portMappings")]),
    );
    const [group] = balancer.targets("target_group_arn").filter(({ type }) => type === "aws_lb_target_group");
    if (group === undefined) {
      proof.needs(undefined, "its target group is not in these stacks", show(balancer, "target_group_arn"));
      continue;
    }
    const listeners = [...graph.of("aws_lb_listener"), ...graph.of("aws_lb_listener_rule")];
    const path = (each: Resource): string => (each.type === "aws_lb_listener" ? "default_action" : "action");
    const listener = listeners.find((each) => leadsTo(each, path(each), group));
    proof
      .needs(
        group.body.text("target_type") === "ip",
        "its target group does not take addresses of tasks",
        show(group.body, "target_type"),
      )
      .needs(
        group.body.number("port") === undefined || group.body.number("port") === port,
        `its target group is for port ${String(group.body.number("port"))}, and the container's is ${String(port)}`,
        show(group.body, "port"),
        show(balancer, "container_port"),
      )
      .needs(
        listener !== undefined,
        `no listener leads to ${group.address}`,
        show(balancer, "target_group_arn"),
      )
      .needs(
        group.account === service.account && group.region === service.region,
        "its target group stands elsewhere",
        show(balancer, "target_group_arn"),
      );
  }
  return proof.judgement("its load balancers lead to ports that its containers open");
}

function leadsTo({ body }: Resource, path: string, group: Resource): boolean {
  return (
    body.targets(`${path}.target_group_arn`).includes(group) ||
    body.targets(`${path}.forward.target_group.arn`).includes(group)
  );
}
