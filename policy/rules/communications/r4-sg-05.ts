import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

const TYPES = ["aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"];
const ENDS = ["from_port", "to_port"];
/** Protocols whose messages have ports. */
const WITH_PORTS = ["tcp", "udp", "6", "17"];

export const portsHaveTwoEnds: Rule = {
  id: "R4-SG-05",
  severity: "medium",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.2.5"],
  title: "A rule of a security group says the first and the last port that it lets through",
  why: "a range without an end is refused by AWS, or taken for all ports",
  source: ["https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html"],
  reach: "attribute",
  check: ({ graph }) => ({
    judgements: graph
      .of(...TYPES)
      .filter(({ body }) => WITH_PORTS.includes(body.text("ip_protocol") ?? ""))
      .map((rule) => {
        const missing = ENDS.filter((end) => rule.body.raw(end).length === 0);
        const problems = missing.map((end): Problem => ({
          message: `${end} is not set`,
          evidence: [evidenceAt(rule.body, end)],
        }));
        const evidence = ENDS.map((end) => evidenceAt(rule.body, end));
        return judgeProblems(rule, problems, { message: "it says which ports it lets through", evidence });
      }),
    nothing: "no rule of a security group speaks of ports",
  }),
};
