import { clientValues, unfilled } from "../../modules/core/placeholders";

/** What only KLAP can know about `prod`. Replace each `unfilled(…)` by the value itself. */
export const client = clientValues({
  organizationId: unfilled("id of the AWS organization", "o-a1b2c3d4e5"),
  hcpOrganization: unfilled("organization in HCP Terraform", "klap"),
  domain: unfilled("public DNS domain that prod serves", "klap.example"),
  alarmEmail: unfilled("e-mail address that prod's alarms reach, read at all hours", "alarms@klap.example"),
  networkAccountId: unfilled("AWS account id of prod's network account", "101010101010"),
  paymentsAccountId: unfilled("AWS account id of prod's payments account", "202020202020"),
  backupAccountId: unfilled("AWS account id of prod's backup account", "303030303030"),
  runnerImageDigest: unfilled(
    "digest of the image of the runner inside the network, once docs/bootstrap.md's push has put it into ECR",
    "sha256:0000000000000000000000000000000000000000000000000000000000000000",
  ),
  streamingAccountId: unfilled(
    "AWS account id of prod's streaming account, where a Kafka vendor's machines run if one needs an account of ours",
    "505050505050",
  ),
  saEast1VpnPeer1Ip: unfilled(
    "internet address of the VPN device 1 that sa-east-1 connects to",
    "203.0.113.11",
  ),
  saEast1VpnPeer1Asn: unfilled("AS number of the VPN device 1 that sa-east-1 connects to", 65011),
  saEast1VpnPeer2Ip: unfilled(
    "internet address of the VPN device 2 that sa-east-1 connects to",
    "203.0.113.12",
  ),
  saEast1VpnPeer2Asn: unfilled("AS number of the VPN device 2 that sa-east-1 connects to", 65012),
  usEast1VpnPeer1Ip: unfilled(
    "internet address of the VPN device 1 that us-east-1 connects to",
    "203.0.113.21",
  ),
  usEast1VpnPeer1Asn: unfilled("AS number of the VPN device 1 that us-east-1 connects to", 65013),
  usEast1VpnPeer2Ip: unfilled(
    "internet address of the VPN device 2 that us-east-1 connects to",
    "203.0.113.22",
  ),
  usEast1VpnPeer2Asn: unfilled("AS number of the VPN device 2 that us-east-1 connects to", 65014),
  firstPartnerAccountId: unfilled(
    "AWS account id of the first partner that calls the payments API",
    "404040404040",
  ),
  firstPartnerCidr: unfilled("network that this partner calls from", "192.168.40.0/24"),
  onPremisesCidr: unfilled("network on premises that prod talks to, outside 10.0.0.0/8", "172.16.0.0/16"),
  onPremisesDomain: unfilled("DNS domain of the network on premises", "corp.klap.example"),
  onPremisesNameServer1: unfilled("address of the first name server on premises", "172.16.0.53"),
  onPremisesNameServer2: unfilled("address of the second name server on premises", "172.16.1.53"),
  baseImage: unfilled(
    "image with Node.js 22 for arm64 that the services' images are built on, by digest",
    "public.ecr.aws/docker/library/node@sha256:0000000000000000000000000000000000000000000000000000000000000000",
  ),
});
