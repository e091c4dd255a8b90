import type { Exception } from "./exception";

/** When a decision is looked at again, at the latest. */
const YEARLY_REVIEW = "2027-11-30";
/** When what a later issue brings should be there. */
const LATER_ISSUE = "2027-05-31";

/**
 * Every finding that is accepted. Addresses are as narrow as the reason: a new resource of the same kind is a new
 * finding, and somebody has to say that the reason holds for it as well.
 */
export const EXCEPTIONS: readonly Exception[] = [
  // Names
  {
    id: "CKV2_AWS_38",
    stacks: "*-public-zone",
    addresses: "aws_route53_zone.zone",
    reason: "signing needs a DS record at the parent domain, which is not the platform's to set yet",
    until: LATER_ISSUE,
  },
  {
    id: "CKV2_AWS_39",
    stacks: "*-public-zone",
    addresses: "aws_route53_zone.zone",
    reason:
      "who asks for a public name is no access to card data; the log would need a log group and a key in us-east-1, where sandbox has nothing",
    until: YEARLY_REVIEW,
  },
  // Identity
  ...["CKV2_AWS_40", "CKV_AWS_62", "CKV_AWS_63"].map((id) => ({
    id,
    stacks: "*-global-identity",
    addresses: "aws_iam_policy.boundary",
    reason:
      "a permissions boundary grants nothing: it allows all but what it denies, roles' own policies grant",
    until: YEARLY_REVIEW,
  })),
  // Storage
  {
    id: "CKV2_AWS_62",
    stacks: "*-storage",
    addresses: "aws_s3_bucket.access_logs,aws_s3_bucket.log_archive",
    reason: "nothing works on logs as they arrive; writes to the archive are data events of the trail",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_144",
    stacks: "*-storage",
    addresses: "aws_s3_bucket.access_logs,aws_s3_bucket.log_archive",
    reason:
      "replication needs both regions' buckets first, so it is a layer of its own, which checkov cannot connect across states",
    until: LATER_ISSUE,
  },
  {
    id: "CKV_AWS_145",
    stacks: "*-storage",
    addresses: "aws_s3_bucket.access_logs",
    reason: "S3 writes access logs only into buckets with its own encryption, not with a KMS key",
    until: YEARLY_REVIEW,
  },
  // Networks
  ...["CKV_AWS_229", "CKV_AWS_230", "CKV_AWS_231", "CKV_AWS_232"].map((id) => ({
    id,
    stacks: "*-vpc,*-inspection",
    addresses:
      "aws_network_acl.network_transit_acl,aws_network_acl.vpc_transit_acl,aws_network_acl.vpc_firewall_acl",
    reason:
      "subnets of Transit Gateway interfaces and firewall endpoints only pass traffic on, and the firewall must see all of it; the tiers behind them decide",
    until: YEARLY_REVIEW,
  })),
  {
    id: "CKV_AWS_231",
    stacks: "*-vpc,*-inspection",
    addresses:
      "aws_network_acl.network_application_acl,aws_network_acl.network_runner_acl,aws_network_acl.vpc_egress_acl",
    reason:
      "answers come to client ports 1024 to 65535, of which 3389 is one; refusing it would drop connections at random, and security groups let nobody in there",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_344",
    stacks: "sandbox-*-inspection",
    addresses: "aws_networkfirewall_firewall.firewall",
    reason: "the sandbox is removed and made again",
    until: YEARLY_REVIEW,
  },
  {
    id: "CKV_AWS_91",
    stacks: "*-endpoint-service",
    addresses: "aws_lb.load_balancer",
    reason:
      "a network load balancer logs TLS listeners only, and TLS ends at the service behind this one; flow logs have its connections",
    until: YEARLY_REVIEW,
  },
  // Logs
  {
    id: "CKV_AWS_338",
    stacks: "sandbox-*,staging-*",
    addresses: "aws_cloudwatch_log_group.*",
    reason: "no card data flows here, and days at hand are paid for",
    until: YEARLY_REVIEW,
  },
];
