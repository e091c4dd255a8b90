import { listenersOf, namesOf, rulesOf } from "../../parts/groups-behind";
import { Proof } from "../../proof";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";

const REFUSAL = /^4\d\d$/;
/** `/x/*`, which does not mean `/x` itself. */
const MEMBERS = /^(\/.+)\/\*$/;

export const onlyNamedRequestsAreServed: Rule = {
  id: "R4-ALB-05",
  severity: "medium",
  area: "compute",
  requirements: ["R4", "R1"],
  pci: ["2.2.4", "6.4.2"],
  title:
    "A load balancer serves the hosts and paths that its rules name, under every name that leads to it, and refuses all else",
  why: "a request for no host of ours is a scan; a name that no rule takes gets 404, though its region is well",
  source: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph
      .of("aws_lb")
      .filter(({ body }) => (body.text("load_balancer_type") ?? "application") === "application")
      .flatMap((balancer) => listenersOf(balancer).map((listener) => judge(listener, namesOf(balancer)))),
    nothing: "there is no application load balancer",
  }),
};

function judge(listener: Resource, names: readonly string[]): Judgement {
  const { body } = listener;
  const proof = new Proof(listener);
  for (const action of body.blocks("default_action")) {
    const type = action.text("type");
    const status = action.text("fixed_response.status_code") ?? "";
    proof.needs(
      (type === "redirect" && action.blocks("redirect").length > 0) ||
        (type === "fixed-response" && REFUSAL.test(status)),
      "it does not refuse what no rule names",
      show(action, "type"),
      show(action, "fixed_response.status_code"),
    );
  }
  for (const rule of rulesOf(listener)) {
    const hosts = rule.body.texts("condition.host_header.values");
    const paths = rule.body.texts("condition.path_pattern.values");
    const shown = [
      show(rule.body, "condition.host_header.values"),
      show(rule.body, "condition.path_pattern.values"),
    ];
    proof
      .needs(hosts.length > 0, `${rule.id} takes requests for any host`, ...shown)
      .needs(paths.length > 0, `${rule.id} takes any path`, ...shown);
    for (const name of names)
      proof.needs(
        hosts.some((host) => host === name || host === "*"),
        `${name} leads here, and ${rule.id} does not take it`,
        ...shown,
      );
    for (const path of paths) {
      const [, root] = MEMBERS.exec(path) ?? [];
      proof.needs(
        root === undefined || paths.includes(root) || paths.includes(`${root}*`),
        `${rule.id} takes ${path} and not ${root}`,
        ...shown,
      );
    }
  }
  return proof.judgement("it serves what its rules name, and refuses all else");
}
