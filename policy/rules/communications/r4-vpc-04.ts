import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { member } from "../../../terraform/graph/json";
import { networkOf } from "../../../terraform/graph/network/network";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

/** What AWS makes with every network, and what of it would let something through. */
const DEFAULTS = [
  { type: "aws_default_security_group", at: "vpc_id", paths: ["ingress", "egress"] },
  { type: "aws_default_network_acl", at: "default_network_acl_id", paths: ["ingress", "egress"] },
  { type: "aws_default_route_table", at: "default_route_table_id", paths: ["route"] },
] as const;

export const defaultsOfNetworksAreEmpty: Rule = {
  id: "R4-VPC-04",
  severity: "high",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.2.1", "1.3.1", "2.2.1"],
  title: "Group, list and route table that AWS makes with a network are emptied, and no subnet uses them",
  why: "what is made without a group or a table gets the default one, which by AWS's own settings lets everything through",
  source: ["Security Hub EC2.2", "Security Hub EC2.21", "CIS AWS Foundations 3.0 5.4"],
  reach: "resources",
  check: ({ graph }) => {
    const { topology } = networkOf(graph);
    const judgements = [...topology.vpcs.values()].map(({ resource, subnets }) => {
      const found: Resource[] = [];
      const problems = DEFAULTS.flatMap(({ type, at, paths }): readonly Problem[] => {
        const own = graph.of(type).find(({ body }) => body.targets(at).includes(resource));
        if (own === undefined) return [{ message: `its ${type} is AWS's own`, evidence: [{ resource }] }];
        found.push(own);
        return paths.flatMap((path): readonly Problem[] => {
          const evidence = [evidenceAt(own.body, path)];
          if (own.body.raw(path).length > 0) return [{ message: `its ${type} has ${path} rules`, evidence }];
          return type === "aws_default_network_acl" || member(own.body.json, path) !== undefined
            ? []
            : [{ message: `its ${type} keeps what ${path} rules somebody adds`, evidence }];
        });
      });
      for (const { resource: subnet, ownAcl, table } of subnets) {
        if (!ownAcl)
          problems.push({
            message: `${subnet.name} has no list of its own`,
            evidence: [{ resource: subnet }],
          });
        if (table.resource?.type !== "aws_route_table")
          problems.push({
            message: `${subnet.name} has no route table of its own`,
            evidence: [{ resource: subnet }],
          });
      }
      const evidence = found.map((each) => ({ resource: each }));
      return judgeProblems(resource, problems, {
        message: "its defaults are empty, and nothing uses them",
        evidence,
      });
    });
    return { judgements, nothing: "there is no network" };
  },
};
