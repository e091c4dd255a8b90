import { evidenceAt } from "../../../terraform/graph/network/evidence-at";
import { networkOf } from "../../../terraform/graph/network/network";
import { attachmentMeant } from "../../../terraform/graph/network/transit";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

const EVERYTHING = "0.0.0.0/0";
/** All addresses that the platform gives out. */
const PRIVATE = "10.0.0.0/8";

export const transitRoutesLeadOrDrop: Rule = {
  id: "R4-TGW-03",
  severity: "high",
  area: "communications",
  requirements: ["R4", "R1"],
  pci: ["1.2.1", "1.4.1"],
  title: "Every static route of a Transit Gateway leads to an attachment of that gateway, or drops",
  why: "a route that drops what is for no network keeps it from the default route; without its word to drop it is no route at all",
  source: ["https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const { transit } = networkOf(graph);
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
      if (!drops && body.text("destination_cidr_block") === EVERYTHING && table !== undefined) {
        const dropped = graph
          .pointingAt(table, "aws_ec2_transit_gateway_route", "transit_gateway_route_table_id")
          .some(
            ({ body: each }) =>
              each.flag("blackhole") === true && each.text("destination_cidr_block") === PRIVATE,
          );
        if (!dropped)
          problems.push({
            message: `its table sends what is for no network of ${PRIVATE} there too`,
            evidence,
          });
      }
      const message = drops ? "it drops" : `it leads to ${target?.resource.id}`;
      return judgeProblems(route, problems, { message, evidence });
    });
    return { judgements, nothing: "no Transit Gateway has a static route" };
  },
};
