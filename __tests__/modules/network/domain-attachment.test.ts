import { Testing } from "cdktf";
import { DomainAttachment } from "../../../modules/network/domain-attachment";
import type { RoutingDomain } from "../../../modules/network/routing-domains";

/** Associations and propagations of an attachment of a domain, as route table ids. */
function tables(domain: RoutingDomain): { association: string[]; propagation: string[] } {
  const json = Testing.synthScope((stack) => {
    new DomainAttachment(stack, "Payments", {
      attachmentId: "tgw-attach-1",
      domain,
      routeTableIds: (table) => `tgw-rtb-${table}`,
    });
  });
  const { resource } = JSON.parse(json) as {
    resource: Record<string, Record<string, Record<string, string>>>;
  };
  const of = (type: string): string[] =>
    Object.values(resource[type] ?? {}).map((made) => made.transit_gateway_route_table_id!);
  return {
    association: of("aws_ec2_transit_gateway_route_table_association"),
    propagation: of("aws_ec2_transit_gateway_route_table_propagation"),
  };
}

describe("DomainAttachment", () => {
  it("follows the table of its domain and tells its prefixes to those who may reach it", () => {
    expect(tables("workload")).toEqual({
      association: ["tgw-rtb-workload"],
      propagation: ["tgw-rtb-inspection", "tgw-rtb-mesh", "tgw-rtb-onpremises"],
    });
  });

  it("propagates nothing from a peering", () => {
    expect(tables("mesh")).toEqual({ association: ["tgw-rtb-mesh"], propagation: [] });
  });

  it("rejects an unknown domain", () => {
    expect(() => tables("shared" as RoutingDomain)).toThrow(
      'Payments: domain must be one of workload, inspection, onpremises, mesh, got "shared"',
    );
  });
});
