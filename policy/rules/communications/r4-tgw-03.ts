import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { networkOf } from "../../../terraform/graph/network/network";
import { contains, type Ranges } from "../../../terraform/graph/network/ranges";
import { attachmentMeant, type TransitTable } from "../../../terraform/graph/network/transit";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const transitRoutesLeadOrDrop: Rule = {
  id: "R4-TGW-03",
  severity: "high",
  area: "communications",
  requirements: ["R4", "R1"],
  pci: ["1.2.1", "1.4.1"],
  title:
    "Every static route of a Transit Gateway leads to an attachment of that gateway or drops, and tables that learn from on premises drop the rest of the platform's addresses",
  why: "a router on premises that announces too much draws to itself what is for no network here, unless a route drops it first",
  source: ["https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const { topology, transit } = networkOf(graph);
    const judgements = graph.of("aws_ec2_transit_gateway_route").map((route) => {
      const { body } = route;
      const evidence = [evidenceAt(body, "transit_gateway_attachment_id"), evidenceAt(body, "blackhole")];
      const drops = body.flag("blackhole") === true;
      const named = body.raw("transit_gateway_attachment_id").length > 0;
      const target = attachmentMeant(body.targets("transit_gateway_attachment_id")[0], transit.attachments);
      const [table] = body.targets("transit_gateway_route_table_id");
      const gateway = table === undefined ? undefined : transit.tables.get(table)?.gateway;
      const problems: Problem[] = [];
      if (!drops && !named) problems.push({ message: "it neither leads anywhere nor drops", evidence });
      else if (drops && named) problems.push({ message: "it leads somewhere and drops at once", evidence });
      else if (!drops && (target === undefined || gateway === undefined))
        problems.push({ message: "where it leads is not among the stacks", evidence, verdict: "unknown" });
      else if (target !== undefined && !target.gateways.includes(gateway!))
        problems.push({ message: `it leads to ${target.resource.id}, of another gateway`, evidence });
      const message = drops ? "it drops" : `it leads to ${target?.resource.id}`;
      return judgeProblems(route, problems, { message, evidence });
    });
    const ranges = [...topology.vpcs.values()].flatMap((vpc) => vpc.ranges);
    const learning = [...transit.tables.values()].filter(({ propagating }) =>
      propagating.some(({ kind }) => kind === "vpn"),
    );
    return {
      judgements: [...judgements, ...learning.map((table) => judgeLearning(table, ranges))],
      nothing: "no Transit Gateway has a static route",
    };
  },
};

/** What routers on premises announce, nobody here decides: a static route of the same length comes first. */
function judgeLearning({ resource, routes }: TransitTable, ranges: Ranges) {
  const drops = routes.filter(({ attachment, propagated }) => attachment === undefined && !propagated);
  const open = ranges.filter((range) => !drops.some((drop) => contains(drop.range, range)));
  const evidence = drops.map((drop) => drop.evidence);
  const message =
    "learns from on premises, and drops nothing of the platform's addresses that no network has";
  return judgeProblems(
    resource,
    open.length === 0 ? [] : [{ message, evidence: [{ resource }, ...evidence] }],
    { message: "drops what of the platform's addresses no network has", evidence },
  );
}
