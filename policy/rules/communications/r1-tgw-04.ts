import { networkOf, type Network } from "../../../terraform/graph/network/network";
import type { Attachment, TransitTable } from "../../../terraform/graph/network/transit";
import type { Resource } from "../../../terraform/graph/resource";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const attachmentsAreRoutedBothWays: Rule = {
  id: "R1-TGW-04",
  severity: "high",
  area: "communications",
  requirements: ["R1"],
  pci: ["1.2.1"],
  title:
    "Every attachment of a Transit Gateway has a route table, whose routes lead back, and tables know all attachments of a kind",
  why: "what comes in by an attachment without a table is dropped, and of two VPN connections only the one that tables know carries on",
  source: ["https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const network = networkOf(graph);
    const judgements = graph.of("aws_ec2_transit_gateway").flatMap((gateway) => {
      const own = [...network.transit.attachments.values()].filter(({ gateways }) =>
        gateways.includes(gateway),
      );
      return own.map((attachment) => judgeAttachment(network, gateway, attachment, own));
    });
    return { judgements, nothing: "nothing is attached to a Transit Gateway" };
  },
};

function judgeAttachment(
  { transit }: Network,
  gateway: Resource,
  attachment: Attachment,
  all: readonly Attachment[],
) {
  const { resource } = attachment;
  const own = transit.tableOf(attachment, gateway);
  if (own === undefined)
    return judgeProblems(
      resource,
      [{ message: `has no route table at ${gateway.id}`, evidence: [{ resource }] }],
      { message: "" },
    );
  const problems: Problem[] = [];
  const reached = new Set(own.table.routes.flatMap((route) => route.attachment ?? []));
  for (const other of reached) {
    const back = transit.tableOf(other, gateway)?.table;
    if (other === attachment || back === undefined || leadsTo(back, attachment)) continue;
    problems.push({
      message: `leads to ${other.resource.id}, from whose table nothing leads back`,
      evidence: [own.evidence, { resource: back.resource }],
    });
  }
  const twins = all.filter((other) => other !== attachment && kindOf(other) === kindOf(attachment));
  for (const table of transit.tables.values()) {
    if (table.gateway !== gateway || table.propagating.includes(attachment)) continue;
    const known = table.propagating.find((other) => twins.includes(other));
    if (known !== undefined && kindOf(attachment) !== "peering")
      problems.push({
        message: `${table.resource.name} learns ${known.resource.name}, and not this one of the same kind`,
        evidence: [{ resource: table.resource }, { resource: known.resource }],
      });
  }
  const evidence = [own.evidence, ...[...reached].map((other) => ({ resource: other.resource }))];
  const message = `its table leads to ${reached.size} others, and theirs lead back`;
  return judgeProblems(resource, problems, { message, evidence });
}

/** Whether the table sends something to the attachment; the default route counts, as of the way out. */
function leadsTo({ routes }: TransitTable, attachment: Attachment): boolean {
  return routes.some((route) => route.attachment === attachment);
}

function kindOf({ kind, resource }: Attachment): string {
  return kind === "vpc" && resource.body.text("appliance_mode_support") === "enable" ? "inspection" : kind;
}
