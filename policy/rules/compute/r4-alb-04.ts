import { groupsOf } from "../../parts/groups-behind";
import { isTrue, oneOf, Proof } from "../../proof";
import { show } from "../../../terraform/graph/protection/show";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";

const MUTUAL = "mutual_authentication";

export const partnersProveWhoTheyAre: Rule = {
  id: "R4-ALB-04",
  severity: "high",
  area: "compute",
  requirements: ["R4", "R5"],
  pci: ["8.3.1", "4.2.1"],
  title:
    "A listener that partners reach knows each caller: by a client certificate that it verifies, or by the endpoint that a PROXY header names",
  why: "behind PrivateLink every partner comes from the load balancer's own addresses: nothing else tells one from another",
  source: [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const served = servedBalancers(graph);
    const judgements = graph
      .of("aws_lb_listener")
      .filter(
        ({ body }) =>
          isMutual(body.text(`${MUTUAL}.mode`)) ||
          body.targets("load_balancer_arn").some((each) => served.has(each)),
      )
      .map(judge);
    return { judgements, nothing: "partners reach no listener, and none asks for certificates" };
  },
};

function servedBalancers(graph: PlatformGraph): ReadonlySet<Resource> {
  return new Set(
    graph.of("aws_vpc_endpoint_service").flatMap(({ body }) => body.targets("network_load_balancer_arns")),
  );
}

function isMutual(mode: string | undefined): boolean {
  return mode !== undefined && mode !== "off";
}

function judge(listener: Resource): Judgement {
  const { body } = listener;
  const proof = new Proof(listener);
  if (isMutual(body.text(`${MUTUAL}.mode`)))
    return proof
      .value(body, `${MUTUAL}.mode`, oneOf("verify"), '"verify"')
      .needs(
        body.raw(`${MUTUAL}.trust_store_arn`).length > 0,
        "no trust store says whose certificates count",
        show(body, `${MUTUAL}.trust_store_arn`),
      )
      .value(body, `${MUTUAL}.ignore_client_certificate_expiry`, (value) => !isTrue(value), "false")
      .judgement("it verifies the certificates of its callers");
  const groups = groupsOf(listener);
  proof.needs(groups.length > 0, "it sends to no target group of these stacks", show(body, "default_action"));
  for (const group of groups)
    proof.needs(
      group.body.flag("proxy_protocol_v2") === true,
      `it asks for no certificate, and no PROXY header tells ${group.address} whose endpoint a caller has`,
      show(group.body, "proxy_protocol_v2"),
    );
  return proof.judgement("a PROXY header names the endpoint of each caller");
}
