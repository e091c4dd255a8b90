import type { Equivalent } from "../equivalent";

/** Types whose resources have no tag of their own but the name; account, environment and owner come from the provider. */
const NAMED_ONLY = [
  "aws_customer_gateway,aws_default_network_acl,aws_default_route_table,aws_default_security_group",
  "aws_ec2_transit_gateway,aws_ec2_transit_gateway_peering_attachment",
  "aws_ec2_transit_gateway_peering_attachment_accepter,aws_ec2_transit_gateway_route_table",
  "aws_ec2_transit_gateway_vpc_attachment,aws_ec2_transit_gateway_vpc_attachment_accepter",
  "aws_eip,aws_flow_log,aws_internet_gateway,aws_nat_gateway,aws_network_acl,aws_ram_resource_share",
  "aws_route_table,aws_security_group,aws_subnet,aws_vpc,aws_vpc_block_public_access_exclusion",
  "aws_vpc_endpoint,aws_vpc_endpoint_service,aws_vpc_security_group_egress_rule",
  "aws_vpc_security_group_ingress_rule,aws_vpn_connection",
].join(",");

/** Of networks and what connects them. */
export const communicationsNetworkEquivalents: readonly Equivalent[] = [
  {
    operators: "delete-attribute",
    types: NAMED_ONLY,
    paths: "tags,device_name",
    reason:
      "a name, of a device or as the only tag that stands there, is for people; other tags come from the provider",
  },
  {
    operators: "delete-attribute,retarget",
    types: "aws_security_group",
    paths: "name",
    reason: "everything leads to the group by its id, and Terraform makes up a name that is missing",
  },
  {
    operators: "delete-attribute",
    types: "aws_default_network_acl",
    paths: "lifecycle",
    reason:
      "it holds ignore_changes alone: the next plan would change something, which a rehearsal's second plan finds",
  },
  {
    operators: "delete-attribute",
    types: "aws_network_acl",
    paths:
      "*.action,*.cidr_block,*.from_port,*.to_port,*.icmp_code,*.icmp_type,*.ipv6_cidr_block,*.protocol,*.rule_no",
    reason:
      "rules of a list are objects, of which Terraform wants every attribute, null or not: it refuses the file",
  },
  {
    operators: "move-number",
    types: "aws_network_acl",
    paths: "ingress.*.from_port,ingress.*.to_port,egress.*.from_port,egress.*.to_port",
    changes: /^0 → -?1$/,
    reason:
      "only protocols without ports have 0 here: of all protocols the provider refuses more, of ICMP it reads type and code",
  },
  {
    operators: "move-number",
    types: "aws_network_acl",
    paths: "ingress.*.rule_no,egress.*.rule_no",
    reason:
      "numbers only say the order, and stand ten apart; a number twice or beyond AWS's range is found by a rule",
  },
  {
    operators: "delete-attribute",
    types: "aws_route",
    paths: "destination_cidr_block,gateway_id,nat_gateway_id,transit_gateway_id,vpc_endpoint_id",
    reason: "the provider wants exactly one destination and one target of a route: it refuses the plan",
  },
  {
    operators: "delete-attribute",
    types: "aws_vpc_block_public_access_exclusion,aws_vpc_security_group_*gress_rule",
    paths: "subnet_id,cidr_ipv4,prefix_list_id,referenced_security_group_id",
    reason:
      "the provider wants exactly one subnet or network there, and exactly one peer: it refuses the plan",
  },
  {
    operators: "delete-attribute",
    types: "aws_ec2_transit_gateway",
    paths: "auto_accept_shared_attachments,dns_support,multicast_support,vpn_ecmp_support",
    reason: "what stands there is the provider's own default: disable, enable, disable, enable",
  },
  {
    operators: "delete-attribute",
    types: "aws_ec2_transit_gateway_vpc_attachment",
    paths: "dns_support,ipv6_support,appliance_mode_support",
    reason:
      "what stands there is AWS's own default: enable, disable, disable; where it is not, a rule finds it",
  },
  {
    operators: "delete-attribute",
    types: "aws_ec2_transit_gateway_vpc_attachment",
    paths: "security_group_referencing_support",
    reason:
      "AWS's default would let groups of other networks be named if the gateway did so too, and its own default is not to",
  },
  {
    operators: "delete-attribute",
    types: "aws_ec2_transit_gateway_peering_attachment",
    paths: "peer_account_id",
    reason: "the provider then asks its own account, in which both gateways stand",
  },
  {
    operators: "move-number",
    types: "aws_ec2_transit_gateway",
    paths: "amazon_side_asn",
    reason:
      "which private number a gateway has is a choice; one that AWS does not take, or both have, is found by a rule",
  },
  {
    operators: "delete-attribute",
    types: "aws_vpc_endpoint",
    paths: "vpc_endpoint_type",
    reason:
      "the provider's own default is Gateway; an interface endpoint that loses its type is found by a rule",
  },
  {
    operators: "flip",
    types: "aws_vpc_endpoint",
    paths: "private_dns_enabled",
    changes: /^false → true$/,
    reason:
      "only Kafka's endpoints have false: the vendor's service has no private name, and AWS refuses to give it one",
  },
  {
    operators: "delete-node",
    types: "aws_flow_log",
    paths: "",
    reason:
      "the archive keeps the same records as the log group; a network without archive is found by a rule",
  },
  {
    operators: "delete-attribute",
    types: "aws_eip,aws_subnet,aws_vpc,aws_vpc_endpoint_service,aws_vpn_connection",
    paths: "domain,map_public_ip_on_launch,enable_dns_support,supported_ip_address_types,static_routes_only",
    reason:
      "what stands there is AWS's own default: an address of a network, no public ones, names resolved, IPv4, routes by BGP",
  },
  {
    operators: "delete-attribute",
    types: "aws_flow_log",
    paths: "log_destination_type,destination_options.hive_compatible_partitions",
    reason: "what stands there is AWS's own default: a log group, and paths without names of fields",
  },
  {
    operators: "delete-attribute,flip",
    types: "aws_flow_log",
    paths: "destination_options,destination_options.file_format,destination_options.per_hour_partition",
    reason: "the same records are kept as text or by the day: a search in them takes longer and costs more",
  },
  {
    operators: "drop-element",
    types: "aws_networkfirewall_rule_group",
    paths: "rule_group.rules_source.rules_source_list.targets.*",
    reason: "a name less lets less out: which names the environment may reach is a choice of its settings",
  },
  {
    operators: "move-number",
    types: "aws_networkfirewall_rule_group",
    paths: "capacity",
    reason: "room for rules to come; less than the rules that are there is found by a rule",
  },
  {
    operators: "move-number,reorder",
    types: "aws_networkfirewall_firewall_policy",
    paths: "firewall_policy.stateful_rule_group_reference.*.priority",
    reason:
      "priorities only say the order, and stand a hundred apart; none, or one twice, is found by a rule",
  },
  {
    operators: "delete-attribute",
    types: "aws_vpn_connection",
    paths: "*_phase1_lifetime_seconds,*_phase2_lifetime_seconds,*.log_output_format",
    reason: "what stands there is AWS's own default: 28,800 and 3,600 seconds, JSON",
  },
  {
    operators: "delete-attribute",
    types: "aws_vpn_connection",
    paths: "tunnel1_inside_cidr,tunnel2_inside_cidr",
    reason:
      "AWS then picks a block that no other tunnel of the gateway has, and tells it to who sets up the router",
  },
  {
    operators: "drop-element",
    types: "aws_vpn_connection",
    paths: "*_dh_group_numbers.*,*_integrity_algorithms.*",
    reason:
      "the algorithms that are left are as strong; an empty list, or a weak one in it, is found by a rule",
  },
  {
    operators: "move-number",
    types: "aws_vpn_connection",
    paths: "*_dh_group_numbers.*",
    reason: "the number beside it names another strong group; a weak one is found by a rule",
  },
  {
    operators: "move-number",
    types: "aws_vpn_connection",
    paths: "*_phase1_lifetime_seconds,*_phase2_lifetime_seconds,*_dpd_timeout_seconds",
    reason:
      "a second more or less; what is past AWS's bounds, 900 to 28,800 or 3,600 and 30, the provider refuses",
  },
];
