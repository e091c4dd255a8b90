import { evidenceOf } from "../../judge";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const networksResolveNames: Rule = {
  id: "R1-VPC-04",
  severity: "high",
  area: "communications",
  requirements: ["R1", "R4"],
  pci: ["1.3.2"],
  title: "Every network resolves names by AWS's resolver, and gives names to what stands in it",
  why: "without both, private names of interface endpoints lead to their public addresses, which no route reaches, and names of databases do not move to another zone",
  source: ["https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html"],
  reach: "attribute",
  check: ({ graph }) => ({
    judgements: graph.of("aws_vpc").map((vpc) => {
      const { body } = vpc;
      const evidence = ["enable_dns_support", "enable_dns_hostnames"].map((path) => evidenceOf(body, path));
      const problems: Problem[] = [];
      // AWS resolves names unless told not to, and names nothing unless told to.
      if (body.value("enable_dns_support").kind !== "absent" && body.flag("enable_dns_support") !== true)
        problems.push(problem("enable_dns_support", body.value("enable_dns_support").kind, evidence[0]!));
      if (body.flag("enable_dns_hostnames") !== true)
        problems.push(problem("enable_dns_hostnames", body.value("enable_dns_hostnames").kind, evidence[1]!));
      return judgeProblems(vpc, problems, { message: "resolves and gives names", evidence });
    }),
    nothing: "there is no network",
  }),
};

function problem(path: string, kind: string, evidence: Problem["evidence"][number]): Problem {
  return kind === "unknown"
    ? { message: `${path} is known only after apply`, evidence: [evidence], verdict: "unknown" }
    : { message: `${path} must be true`, evidence: [evidence] };
}
