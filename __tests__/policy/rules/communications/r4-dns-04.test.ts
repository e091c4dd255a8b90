import { resolversAreReached } from "../../../../policy/rules/communications/r4-dns-04";
import { describeRule } from "../../../fixtures/describe-rule";

const STACK = "prod-network-sa-east-1-dns";
const ENDPOINT = "aws_route53_resolver_endpoint.inbound";
const rule = (group: string, protocol: string): object => ({
  security_group_id: `\${aws_security_group.${group}.id}`,
  ip_protocol: protocol,
  from_port: 53,
  to_port: 53,
  cidr_ipv4: "172.16.0.0/16",
});
const rulesOf = (group: string): object => ({ udp: rule(group, "udp"), tcp: rule(group, "tcp") });
const endpoint = (direction: string, group: string): object => ({
  direction,
  security_group_ids: [`\${aws_security_group.${group}.id}`],
  ip_address: [{ ip: "10.0.0.10" }, { ip: "10.0.1.10" }],
});

const STACKS = {
  [STACK]: {
    resource: {
      aws_security_group: { inbound: { name: "inbound" }, outbound: { name: "outbound" } },
      aws_vpc_security_group_ingress_rule: rulesOf("inbound"),
      aws_vpc_security_group_egress_rule: rulesOf("outbound"),
      aws_route53_resolver_endpoint: {
        inbound: endpoint("INBOUND", "inbound"),
        outbound: endpoint("OUTBOUND", "outbound"),
      },
      aws_route53_resolver_rule: {
        corp: { rule_type: "FORWARD", target_ip: [{ ip: "172.16.0.53", port: 53 }] },
      },
    },
  },
};

describeRule(resolversAreReached, STACKS, {
  fails: {
    "its groups let no questions in by udp": [
      [STACK, ENDPOINT, { security_group_ids: ["${aws_security_group.outbound.id}"] }],
    ],
    "its groups let no questions in by tcp": [
      [STACK, "aws_vpc_security_group_ingress_rule.tcp", { from_port: 443, to_port: 443 }],
    ],
    "AWS picks an address of it, and may pick another": [
      [STACK, ENDPOINT, { ip_address: [{ ip: "10.0.0.10" }, { subnet_id: "subnet-1" }] }],
    ],
    "port is 0, and must be 53": [
      [STACK, "aws_route53_resolver_rule.corp", { target_ip: [{ ip: "172.16.0.53", port: 0 }] }],
    ],
  },
  passes: {
    "nobody is told the addresses of one that asks": [
      [STACK, "aws_route53_resolver_endpoint.outbound", { ip_address: [{}, {}] }],
    ],
    "AWS's own port": [[STACK, "aws_route53_resolver_rule.corp", { target_ip: [{ ip: "172.16.0.53" }] }]],
  },
});
