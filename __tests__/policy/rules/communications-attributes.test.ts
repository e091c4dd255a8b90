import { transitGatewaysDoNothingByThemselves } from "../../../policy/rules/communications/r4-tgw-01";
import { networksResolveNames } from "../../../policy/rules/communications/r1-vpc-04";
import { firewallsAreProtected } from "../../../policy/rules/communications/r4-nfw-04";
import { tunnelsUseStrongCiphersOnly } from "../../../policy/rules/communications/r4-vpn-01";
import { findingsOf, HUB, type Change } from "../../fixtures/network-rule";

const GATEWAY = "aws_ec2_transit_gateway.hub";
const SITE = "aws_vpn_connection.site1";

describe("rules about single attributes of networks", () => {
  it.each([
    [
      transitGatewaysDoNothingByThemselves,
      GATEWAY,
      { auto_accept_shared_attachments: "enable" },
      /must be "disable"/,
    ],
    [
      transitGatewaysDoNothingByThemselves,
      GATEWAY,
      { default_route_table_association: undefined },
      /is not set/,
    ],
    [
      transitGatewaysDoNothingByThemselves,
      GATEWAY,
      { default_route_table_propagation: "${var.x}" },
      /^unknown/,
    ],
    [
      transitGatewaysDoNothingByThemselves,
      "aws_ec2_transit_gateway_vpc_attachment.main",
      { transit_gateway_default_route_table_association: undefined },
      /association is not set/,
    ],
    [transitGatewaysDoNothingByThemselves, GATEWAY, { multicast_support: "enable" }, /must be off/],
    [
      transitGatewaysDoNothingByThemselves,
      "aws_ec2_transit_gateway_vpc_attachment.main",
      { security_group_referencing_support: "enable" },
      /must be off/,
    ],
    [
      firewallsAreProtected,
      "aws_networkfirewall_firewall.main",
      { delete_protection: undefined },
      /delete_protection is not set/,
    ],
    [
      firewallsAreProtected,
      "aws_networkfirewall_firewall.main",
      { subnet_change_protection: false },
      /subnet_change_protection is false/,
    ],
    [networksResolveNames, "aws_vpc.main", { enable_dns_hostnames: undefined }, /hostnames must be true/],
    [networksResolveNames, "aws_vpc.main", { enable_dns_support: false }, /support must be true/],
    [networksResolveNames, "aws_vpc.main", { enable_dns_support: "${var.x}" }, /^unknown/],
    [tunnelsUseStrongCiphersOnly, SITE, { tunnel1_phase1_dh_group_numbers: [22] }, /allows 22/],
    [tunnelsUseStrongCiphersOnly, SITE, { tunnel2_ike_versions: ["ikev1", "ikev2"] }, /allows "ikev1"/],
    [tunnelsUseStrongCiphersOnly, SITE, { tunnel1_phase1_dh_group_numbers: [2, 20] }, /allows 2/],
    [tunnelsUseStrongCiphersOnly, SITE, { tunnel1_phase2_encryption_algorithms: undefined }, /is not set/],
    [tunnelsUseStrongCiphersOnly, SITE, { tunnel1_phase2_integrity_algorithms: ["SHA1"] }, /allows "SHA1"/],
    [tunnelsUseStrongCiphersOnly, SITE, { tunnel1_ike_versions: "${var.x}" }, /^unknown/],
  ])("$id finds it in %s %j", (rule, address, change, message) => {
    const changes: readonly Change[] = [[HUB, address, change]];
    expect(findingsOf(rule)).toEqual([]);
    expect(findingsOf(rule, changes).join("\n")).toMatch(message);
  });

  it("leave green what is stronger, or AWS's own choice", () => {
    const changes: readonly Change[] = [
      [HUB, SITE, { tunnel1_phase1_dh_group_numbers: [21] }],
      [HUB, GATEWAY, { auto_accept_shared_attachments: undefined }],
    ];
    expect(findingsOf(transitGatewaysDoNothingByThemselves, changes)).toEqual([]);
    expect(findingsOf(tunnelsUseStrongCiphersOnly, changes)).toEqual([]);
    const said = { firewall_policy_change_protection: "true" };
    expect(findingsOf(firewallsAreProtected, [[HUB, "aws_networkfirewall_firewall.main", said]])).toEqual([]);
    expect(findingsOf(networksResolveNames, [[HUB, "aws_vpc.main", { enable_dns_support: true }]])).toEqual(
      [],
    );
  });
});
