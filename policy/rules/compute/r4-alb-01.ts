import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const POLICY = /^ELBSecurityPolicy-(TLS13-1-[23]|FS-1-2-Res|TLS-1-2-(2017|Ext))/;
const ENCRYPTED = ["HTTPS", "TLS"];

export const trafficIsEncryptedToTheTask: Rule = {
  id: "R4-ALB-01",
  severity: "high",
  area: "compute",
  requirements: ["R4"],
  pci: ["2.2.5", "4.2.1"],
  title:
    "Every listener speaks TLS 1.2 or newer, or only redirects, and what it leads to is encrypted as well",
  why: "card data go on in the clear behind a listener that ends TLS, unless its target group speaks TLS too",
  source: [
    "Security Hub ELB.17, ELB.18",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_lb_listener").map(judge),
    nothing: "there is no listener",
  }),
};

function judge(listener: Resource): Judgement {
  const { body } = listener;
  const { graph } = body;
  const protocol = body.value("protocol");
  const name = body.text("protocol") ?? "";
  const rules = graph
    .of("aws_lb_listener_rule")
    .filter((rule) => rule.body.targets("listener_arn").includes(listener));
  const groups = [
    ...body.targets("default_action.target_group_arn"),
    ...rules.flatMap((rule) => rule.body.targets("action.target_group_arn")),
  ];
  const proof = new Proof(listener);
  if (protocol.kind === "unknown")
    return proof
      .needs(undefined, "its protocol is known only after apply", show(body, "protocol"))
      .judgement("");
  if (ENCRYPTED.includes(name)) {
    proof
      .needs(
        POLICY.test(body.text("ssl_policy") ?? ""),
        "its policy admits TLS before 1.2",
        show(body, "ssl_policy"),
      )
      .needs(body.raw("certificate_arn").length > 0, "it has no certificate", show(body, "certificate_arn"));
    for (const group of groups)
      proof.needs(
        ENCRYPTED.includes(group.body.text("protocol") ?? ""),
        `it ends TLS, and ${group.address} goes on in the clear`,
        show(body, "protocol"),
        show(group.body, "protocol"),
      );
    return proof.judgement("it speaks TLS, and so does what it leads to");
  }
  if (name === "TCP")
    return proof
      .needs(
        groups.length > 0 && groups.every((group) => group.body.text("protocol") === "TCP"),
        "it does not pass the caller's own TLS on",
        show(body, "protocol"),
        ...groups.map((group) => show(group.body, "protocol")),
      )
      .needs(body.number("port") !== 80, "it takes cleartext", show(body, "port"))
      .judgement("it passes the caller's own TLS on to the task");
  const redirects = body
    .blocks("default_action")
    .every(
      (action) =>
        action.text("redirect.protocol") === "HTTPS" && action.text("redirect.status_code") === "HTTP_301",
    );
  return proof
    .needs(
      name === "HTTP" && redirects && rules.length === 0,
      "it takes cleartext and does more than redirect",
      show(body, "protocol"),
      show(body, "default_action.redirect.protocol"),
    )
    .judgement("it only redirects to TLS");
}
