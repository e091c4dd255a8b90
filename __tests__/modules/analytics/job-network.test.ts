import { GlueConnection } from "@cdktf/provider-aws/lib/glue-connection";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { CatalogEncryption } from "../../../modules/analytics/catalog-encryption";
import { JobNetwork } from "../../../modules/analytics/job-network";
import { plainJson } from "../../fixtures/analytics";
import { resourcesOf } from "../../fixtures/resources";

const synth = (subnetIds: Record<string, string> = { "sae1-az1": "subnet-1", "sae1-az2": "subnet-2" }) =>
  plainJson((stack) => {
    const { settings } = new CatalogEncryption(stack, "Catalog", { keyArn: "arn:aws:kms:key" });
    new JobNetwork(stack, "Network", {
      name: "klap-prod-archive",
      vpcId: "vpc-1",
      subnetIds,
      endpointsGroupId: "sg-endpoints",
      s3PrefixListId: "pl-s3",
      catalogEncryption: settings,
    });
  });
const GROUP = "${aws_security_group.Network_SecurityGroup.id}";

describe("JobNetwork", () => {
  it("has a connection in each zone, since one connection stands in one subnet", () => {
    const connections = Object.values(resourcesOf(synth(), "aws_glue_connection"));
    expect(connections.map(({ name }) => name)).toEqual([
      "klap-prod-archive-sae1-az1",
      "klap-prod-archive-sae1-az2",
    ]);
    expect(synth()).toHaveResourceWithProperties(GlueConnection, {
      connection_type: "NETWORK",
      physical_connection_requirements: expect.objectContaining({ subnet_id: "subnet-2" }) as object,
      depends_on: expect.arrayContaining(["aws_glue_data_catalog_encryption_settings.Catalog"]) as unknown[],
    });
  });

  it("takes each zone's name from its subnet", () => {
    const [first] = Object.values(resourcesOf(synth(), "aws_glue_connection"));
    expect(
      (first!.physical_connection_requirements as { availability_zone: string }).availability_zone,
    ).toMatch(/^\$\{data\.aws_subnet\..*\.availability_zone\}$/);
  });

  it("lets workers talk to each other on every TCP port, as Glue demands, and nobody else in", () => {
    const rules = Object.values(resourcesOf(synth(), "aws_vpc_security_group_ingress_rule"));
    expect(rules).toHaveLength(1);
    expect(synth()).toHaveResourceWithProperties(VpcSecurityGroupIngressRule, {
      from_port: 0,
      to_port: 65_535,
      ip_protocol: "tcp",
      referenced_security_group_id: GROUP,
    });
  });

  it("lets workers out to themselves, the VPC's endpoints and S3 only", () => {
    const rules = Object.values(resourcesOf(synth(), "aws_vpc_security_group_egress_rule"));
    expect(
      rules.map((rule) => [rule.referenced_security_group_id ?? rule.prefix_list_id, rule.from_port]),
    ).toEqual([
      ["sg-endpoints", 443],
      ["pl-s3", 443],
      [GROUP, 0],
    ]);
  });

  it("refuses to stand nowhere", () =>
    expect(() => synth({})).toThrow(
      "stack/Network: subnetIds must be a list of at least 1 different values, got []",
    ));
});
