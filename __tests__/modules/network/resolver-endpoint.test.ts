import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { Route53ResolverEndpoint } from "@cdktf/provider-aws/lib/route53-resolver-endpoint";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Testing } from "cdktf";
import { ResolverEndpoint, type ResolverEndpointProps } from "../../../modules/network/resolver-endpoint";

const SUBNETS = {
  "sae1-az1": { subnetId: "subnet-1", cidr: "10.1.0.192/26" },
  "sae1-az2": { subnetId: "subnet-2", cidr: "10.1.2.192/26" },
};

/** Terraform JSON of a stack whose only construct is an inbound endpoint. */
const synth = (props: Partial<ResolverEndpointProps> = {}): string =>
  Testing.synthScope((stack) => {
    new ResolverEndpoint(stack, "Endpoint", {
      name: "klap-prod-inbound",
      direction: "inbound",
      vpcId: "vpc-1",
      subnets: SUBNETS,
      peerCidrs: ["172.16.0.0/16"],
      alarms: { topicArn: "arn:aws:sns:sa-east-1:111111111111:klap-prod-alarms" },
      ...props,
    });
  });

describe("ResolverEndpoint", () => {
  it("stands at an address in each zone that settings alone decide", () =>
    expect(synth()).toHaveResourceWithProperties(Route53ResolverEndpoint, {
      direction: "INBOUND",
      ip_address: [
        { subnet_id: "subnet-1", ip: "10.1.0.202" },
        { subnet_id: "subnet-2", ip: "10.1.2.202" },
      ],
    }));

  it("is asked over UDP and TCP by its peers only", () => {
    for (const ip_protocol of ["udp", "tcp"])
      expect(synth()).toHaveResourceWithProperties(VpcSecurityGroupIngressRule, {
        ip_protocol,
        cidr_ipv4: "172.16.0.0/16",
        from_port: 53,
        to_port: 53,
      });
    expect(synth()).not.toHaveResource(VpcSecurityGroupEgressRule);
  });

  it("asks its peers only", () => {
    const json = synth({ direction: "outbound" });
    expect(json).toHaveResource(VpcSecurityGroupEgressRule);
    expect(json).not.toHaveResource(VpcSecurityGroupIngressRule);
  });

  it("tells when an address is not healthy, unless nobody wants to know", () => {
    expect(synth()).toHaveResourceWithProperties(CloudwatchMetricAlarm, {
      metric_name: "EndpointUnhealthyENICount",
    });
    expect(synth({ alarms: { noAlarms: "a test" } })).not.toHaveResource(CloudwatchMetricAlarm);
  });

  it("rejects a single zone", () =>
    expect(() => synth({ subnets: { "sae1-az1": SUBNETS["sae1-az1"] } })).toThrow(
      'stack/Endpoint: subnets must be a list of 2 to 6 different values, got ["sae1-az1"]',
    ));
});
