import { networkOf } from "../../../terraform/graph/network/network";
import type { Attachment, TransitTable } from "../../../terraform/graph/network/transit";
import type { Resource } from "../../../terraform/graph/resource";
import { member, objectsOf } from "../../../terraform/graph/json";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

const ENVIRONMENT_TAG = "Environment";

export const routeTablesKeepDomainsApart: Rule = {
  id: "R4-TGW-02",
  severity: "critical",
  area: "communications",
  requirements: ["R4"],
  pci: ["1.3.1", "1.4.1", "6.5.3", "11.4.5"],
  title:
    "A Transit Gateway's route table serves one kind of attachment, of its own environment, and routes to no other environment",
  why: "one route between environments brings a test system into the scope of card data; tables shared by networks and on premises let each reach what is for the other",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_securely_operate_multi_accounts.html",
    "https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-isolated.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const { transit } = networkOf(graph);
    const judgements = [...transit.tables.values()].flatMap((table) => {
      const used = table.associated.length + table.routes.length + table.propagating.length > 0;
      if (!used && table.resource.type === "aws_ec2_transit_gateway") return [];
      const problems = [...kindProblems(table), ...environmentProblems(table)];
      const message = `serves ${table.associated.length} attachments of one kind and environment`;
      const evidence = table.associated.map(({ resource }) => ({ resource }));
      return [judgeProblems(table.resource, problems, { message, evidence })];
    });
    return { judgements, nothing: "no Transit Gateway has a route table" };
  },
};

/** Workloads, inspection, peerings and on premises each have a table of their own. */
function kindProblems({ associated }: TransitTable): readonly Problem[] {
  const kinds = new Map(associated.map((attachment) => [kindOf(attachment), attachment]));
  if (kinds.size <= 1) return [];
  return [
    {
      message: `serves ${[...kinds.keys()].join(" and ")} at once`,
      evidence: [...kinds.values()].map(({ resource }) => ({ resource })),
    },
  ];
}

function kindOf({ kind, resource }: Attachment): string {
  if (kind !== "vpc") return kind;
  return resource.body.text("appliance_mode_support") === "enable" ? "inspection" : "workloads";
}

function environmentProblems(table: TransitTable): readonly Problem[] {
  const own = environmentOf(table.resource);
  const routed = table.routes.flatMap(({ attachment, evidence }) =>
    attachment === undefined ? [] : [{ attachment, evidence, what: "routes to" }],
  );
  const served = [...table.associated, ...table.propagating].map((attachment) => ({
    attachment,
    evidence: { resource: attachment.resource },
    what: "serves",
  }));
  return [...routed, ...served].flatMap(
    ({ attachment: { resource, vpc }, evidence, what }): readonly Problem[] => {
      const other = [resource, ...(vpc === undefined ? [] : [vpc])]
        .map(environmentOf)
        .find((each) => each !== own);
      if (other === undefined) return [];
      const message = `${what} ${resource.id} of environment ${other}, and belongs to ${own}`;
      return [{ message, evidence: [{ resource: table.resource }, evidence] }];
    },
  );
}

/** Environment that a resource's tag tells, or its provider's tags, or the name of its stack. */
function environmentOf({ body, stack }: Resource): string {
  const provider = stack.document.providers.get("aws");
  const tags = member(objectsOf(member(provider, "default_tags"))[0], "tags");
  const tagged = body.text(`tags.${ENVIRONMENT_TAG}`) ?? member(tags, ENVIRONMENT_TAG);
  return typeof tagged === "string" ? tagged : stack.name.split("-")[0]!;
}
