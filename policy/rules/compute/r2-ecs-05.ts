import type { Block } from "../../../terraform/graph/block";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { SERVICE_GROUPS, SERVICE_SUBNETS, servicesOf } from "../../parts/containers";
import { cidrContains } from "../../parts/cidr-contains";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const balancersReachTheirTasks: Rule = {
  id: "R2-ECS-05",
  severity: "high",
  area: "compute",
  requirements: ["R2", "R4"],
  pci: ["1.2.5"],
  title:
    "The groups of every load balancer and of the service behind it let traffic and health checks through, both ways round",
  why: "half an opening looks right in each stack: targets stay unhealthy, and the deploy waits for them until it rolls back",
  source: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: servicesOf(graph).flatMap(({ service }) =>
      service.body.blocks("load_balancer").map((block) => judge(service, block, graph)),
    ),
    nothing: "no service stands behind a load balancer",
  }),
};

function judge(service: Resource, block: Block, graph: PlatformGraph): Judgement {
  const proof = new Proof(service);
  const [group] = block.targets("target_group_arn").filter(({ type }) => type === "aws_lb_target_group");
  const balancers = group === undefined ? [] : balancersOf(graph, group);
  if (group === undefined || balancers.length === 0)
    return proof
      .needs(undefined, "the load balancer before it is not in these stacks", show(block, "target_group_arn"))
      .judgement("");
  const traffic = group.body.number("port");
  const health = group.body.text("health_check.port");
  const ports = [
    ...new Set([traffic, health === undefined || health === "traffic-port" ? traffic : Number(health)]),
  ];
  const own = service.body.targets(SERVICE_GROUPS);
  const subnets = service.body.targets(SERVICE_SUBNETS);
  for (const balancer of balancers) {
    const theirs = balancer.body.targets("security_groups");
    for (const port of ports) {
      const inward = rulesOf(graph, "aws_vpc_security_group_ingress_rule", own).filter(
        ({ body }) =>
          opens(body, port) &&
          body.targets("referenced_security_group_id").some((each) => theirs.includes(each)),
      );
      const outward = rulesOf(graph, "aws_vpc_security_group_egress_rule", theirs).filter(({ body }) =>
        opens(body, port),
      );
      const toGroup = outward.filter(({ body }) =>
        body.targets("referenced_security_group_id").some((each) => own.includes(each)),
      );
      const missed = subnets.filter(
        (subnet) =>
          !outward.some(({ body }) => cidrContains(body.text("cidr_ipv4"), subnet.body.text("cidr_block"))),
      );
      proof
        .needs(
          inward.length > 0,
          `its groups do not let ${balancer.address} in on port ${String(port)}`,
          show(group.body, "port"),
          ...inward.map(shown),
        )
        .needs(
          toGroup.length > 0 || (subnets.length > 0 && missed.length === 0),
          `the groups of ${balancer.address} do not let it out to ${missed[0]?.address ?? "the service"} on port ${String(port)}`,
          show(group.body, "health_check.port"),
          ...missed.map(({ body }) => show(body, "cidr_block")),
          ...outward.map(shown),
        );
    }
  }
  return proof.judgement(
    `${balancers.map(({ address }) => address).join(", ")} reaches its tasks on ports ${ports.join(" and ")}`,
  );
}

function shown({ body }: Resource): Evidence {
  return show(body, body.raw("cidr_ipv4").length > 0 ? "cidr_ipv4" : "referenced_security_group_id");
}

/** Load balancers whose listeners, or rules of them, lead to a target group. */
function balancersOf(graph: PlatformGraph, group: Resource): readonly Resource[] {
  const found = new Set<Resource>();
  for (const listener of graph.of("aws_lb_listener")) {
    const rules = graph
      .of("aws_lb_listener_rule")
      .filter(({ body }) => body.targets("listener_arn").includes(listener));
    const leads =
      listener.body.targets("default_action.target_group_arn").includes(group) ||
      rules.some(({ body }) => body.targets("action.target_group_arn").includes(group));
    if (leads) for (const balancer of listener.body.targets("load_balancer_arn")) found.add(balancer);
  }
  return [...found];
}

function rulesOf(graph: PlatformGraph, type: string, groups: readonly Resource[]): readonly Resource[] {
  return graph
    .of(type)
    .filter(({ body }) => body.targets("security_group_id").some((each) => groups.includes(each)));
}

function opens(body: Block, port: number | undefined): boolean {
  const protocol = body.text("ip_protocol");
  if (protocol === "-1") return true;
  const [from, to] = [body.number("from_port"), body.number("to_port")];
  if (protocol !== "tcp" || port === undefined || from === undefined || to === undefined) return false;
  return from <= port && port <= to;
}
