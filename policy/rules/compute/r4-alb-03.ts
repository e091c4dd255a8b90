import type { Resource } from "../../../terraform/graph/resource";
import { isTrue, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const balancersTakeWellFormedRequests: Rule = {
  id: "R4-ALB-03",
  severity: "medium",
  area: "compute",
  requirements: ["R4"],
  pci: ["2.2.6", "6.4.2", "12.3.3"],
  title:
    "No mistake deletes a load balancer, and one for HTTP passes only well-formed requests on, with the TLS they came by",
  why: "a request that two readers cut differently smuggles a second one past the web firewall",
  source: [
    "Security Hub ELB.4, ELB.6, ELB.12",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html",
  ],
  reach: "attribute",
  check: ({ graph, promises }) => ({
    judgements: graph.of("aws_lb").map((balancer) => judge(balancer, promises.pciScope)),
    nothing: "there is no load balancer",
  }),
};

function judge(balancer: Resource, cardData: boolean): Judgement {
  const { body } = balancer;
  const proof = new Proof(balancer);
  if (cardData) proof.value(body, "enable_deletion_protection", isTrue, "true");
  if ((body.text("load_balancer_type") ?? "application") === "application")
    proof
      .value(body, "drop_invalid_header_fields", isTrue, "true")
      .value(body, "desync_mitigation_mode", oneOf("defensive", "strictest"), '"defensive" or "strictest"')
      .value(body, "enable_tls_version_and_cipher_suite_headers", isTrue, "true");
  return proof.judgement("no mistake deletes it, and it passes only well-formed requests on");
}
