import { clientValues, unfilled } from "../../modules/core/placeholders";

/** What only KLAP can know about `staging`. Replace each `unfilled(…)` by the value itself. */
export const client = clientValues({
  organizationId: unfilled("id of the AWS organization", "o-a1b2c3d4e5"),
  hcpOrganization: unfilled("organization in HCP Terraform", "klap"),
  domain: unfilled("public DNS domain that staging serves", "staging.klap.example"),
  alarmEmail: unfilled("e-mail address that staging's alarms reach", "alarms@staging.klap.example"),
  networkAccountId: unfilled("AWS account id of staging's network account", "111110101010"),
  paymentsAccountId: unfilled("AWS account id of staging's payments account", "111120202020"),
  backupAccountId: unfilled("AWS account id of staging's backup account", "111130303030"),
  runnerImageDigest: unfilled(
    "digest of the image of the runner inside the network, once docs/bootstrap.md's push has put it into ECR",
    "sha256:0000000000000000000000000000000000000000000000000000000000000000",
  ),
  streamingAccountId: unfilled(
    "AWS account id of staging's streaming account, where a Kafka vendor's machines run if one needs an account of ours",
    "111150505050",
  ),
  saEast1VpnPeer1Ip: unfilled(
    "internet address of the VPN device 1 that sa-east-1 connects to",
    "198.51.100.11",
  ),
  saEast1VpnPeer1Asn: unfilled("AS number of the VPN device 1 that sa-east-1 connects to", 65111),
  saEast1VpnPeer2Ip: unfilled(
    "internet address of the VPN device 2 that sa-east-1 connects to",
    "198.51.100.12",
  ),
  saEast1VpnPeer2Asn: unfilled("AS number of the VPN device 2 that sa-east-1 connects to", 65112),
  usEast1VpnPeer1Ip: unfilled(
    "internet address of the VPN device 1 that us-east-1 connects to",
    "198.51.100.21",
  ),
  usEast1VpnPeer1Asn: unfilled("AS number of the VPN device 1 that us-east-1 connects to", 65113),
  usEast1VpnPeer2Ip: unfilled(
    "internet address of the VPN device 2 that us-east-1 connects to",
    "198.51.100.22",
  ),
  usEast1VpnPeer2Asn: unfilled("AS number of the VPN device 2 that us-east-1 connects to", 65114),
  firstPartnerAccountId: unfilled(
    "AWS account id of the first partner that tests the payments API",
    "111140404040",
  ),
  firstPartnerCidr: unfilled("network that this partner tests from", "192.168.41.0/24"),
  onPremisesCidr: unfilled("network on premises that staging talks to, outside 10.0.0.0/8", "172.20.0.0/16"),
  onPremisesDomain: unfilled("DNS domain of the network on premises", "test.corp.klap.example"),
  onPremisesNameServer1: unfilled("address of the first name server on premises", "172.20.0.53"),
  onPremisesNameServer2: unfilled("address of the second name server on premises", "172.20.1.53"),
  baseImage: unfilled(
    "image with Node.js 22 for arm64 that the services' images are built on, by digest",
    "public.ecr.aws/docker/library/node@sha256:0000000000000000000000000000000000000000000000000000000000000000",
  ),
});
