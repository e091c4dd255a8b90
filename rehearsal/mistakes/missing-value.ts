import { createHash } from "node:crypto";
import type { Reference } from "./find-references";

/** Stands in the forms below for a UUID that nothing has. */
const MISSING_UUID = "<uuid>";
/** An account that no environment has. */
const MISSING_ACCOUNT = "999999999999";

/** What ids of a resource type begin with; those of other types are numbers or names. */
const ID_PREFIX: Readonly<Record<string, string>> = {
  aws_customer_gateway: "cgw-",
  aws_default_network_acl: "acl-",
  aws_ec2_transit_gateway: "tgw-",
  aws_ec2_transit_gateway_peering_attachment: "tgw-attach-",
  aws_ec2_transit_gateway_route_table: "tgw-rtb-",
  aws_ec2_transit_gateway_vpc_attachment: "tgw-attach-",
  aws_eip: "eipalloc-",
  aws_internet_gateway: "igw-",
  aws_nat_gateway: "nat-",
  aws_network_acl: "acl-",
  aws_route53_resolver_endpoint: "rslvr-out-",
  aws_route53_resolver_firewall_domain_list: "rslvr-fdl-",
  aws_route53_resolver_firewall_rule_group: "rslvr-frg-",
  aws_route53_resolver_query_log_config: "rqlc-",
  aws_route53_resolver_rule: "rslvr-rr-",
  aws_route53_zone: "Z",
  aws_route53profiles_profile: "rp-",
  aws_route_table: "rtb-",
  aws_security_group: "sg-",
  aws_subnet: "subnet-",
  aws_vpc: "vpc-",
  aws_vpc_endpoint: "vpce-",
  aws_vpc_endpoint_service: "vpce-svc-",
  aws_vpn_connection: "vpn-",
};

/** Service and resource part of the ARNs of a type; `*` stands for the missing name. */
const ARN_FORM: Readonly<Record<string, string>> = {
  aws_cloudwatch_log_group: "logs:log-group:*",
  aws_iam_policy: "iam:policy/*",
  aws_iam_role: "iam:role/*",
  aws_kms_key: `kms:key/${MISSING_UUID}`,
  aws_kms_replica_key: `kms:key/${MISSING_UUID}`,
  aws_lb: "elasticloadbalancing:loadbalancer/net/*/0dead0beef0dead0",
  aws_lb_target_group: "elasticloadbalancing:targetgroup/*/0dead0beef0dead0",
  aws_networkfirewall_firewall: "network-firewall:firewall/*",
  aws_networkfirewall_firewall_policy: "network-firewall:firewall-policy/*",
  aws_networkfirewall_rule_group: "network-firewall:stateful-rulegroup/*",
  aws_ram_resource_share: `ram:resource-share/${MISSING_UUID}`,
  aws_sns_topic: "sns:*",
};

/** Where the mistaken stack stands, for the ARNs it would name. */
export interface Whereabouts {
  readonly accountId: string;
  readonly awsRegion: string;
}

/**
 * A value of the right form in place of a reference, that names nothing that exists.
 * @param invented what stands there when the stack is synthesized with sample contracts, whose ids are invented
 */
export function missingValue(
  reference: Reference,
  { accountId, awsRegion }: Whereabouts,
  invented: unknown,
): string {
  const { kind, value } = reference;
  const digits = digitsOf(reference);
  if (value.includes("${data.terraform_remote_state.") && typeof invented === "string") return invented;
  if (kind === "zone") return value.replace(/\d+$/, "9");
  if (kind === "bucket")
    return value.startsWith("arn:") ? "arn:aws:s3:::klap-missing-bucket" : "klap-missing-bucket";
  if (kind === "principal")
    return value.replace(/(arn:aws:(?:iam|sts)::)\d{12}:[^"]+/, `$1${MISSING_ACCOUNT}:role/missing`);
  if (value.startsWith("arn:")) return missingArn(value);
  const type = /^\$\{([a-z0-9_]+)\./.exec(value)?.[1] ?? "";
  if (kind === "id")
    return `${ID_PREFIX[type] ?? ""}${type === "aws_route53_zone" ? digits.slice(0, 15).toUpperCase() : digits.slice(0, 17)}`;
  const [service = "missing", form = "*"] = split(ARN_FORM[type] ?? "missing:*");
  const place = service === "iam" ? "" : awsRegion;
  return `arn:aws:${service}:${place}:${accountId}:${form.replace("*", "klap-missing").replace(MISSING_UUID, uuid(digits))}`;
}

/**
 * Hexadecimal digits of one reference's own: an id that a wrongly accepted mistake has made known must not pass
 * for the next one.
 */
function digitsOf({ stack, address, path }: Reference): string {
  return createHash("sha256")
    .update([stack, address, ...path].join("/"))
    .digest("hex");
}

function uuid(digits: string): string {
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/** The same ARN with the last part of its name changed. */
function missingArn(arn: string): string {
  const parts = arn.split(":");
  parts[5] = parts
    .slice(5)
    .join(":")
    .replace(/[^/:]+$/, (name) => (name === "root" ? name : "klap-missing"));
  if (parts[5] === "root") parts[4] = MISSING_ACCOUNT;
  return parts.slice(0, 6).join(":");
}

function split(form: string): [string, string] {
  const colon = form.indexOf(":");
  return [form.slice(0, colon), form.slice(colon + 1)];
}
