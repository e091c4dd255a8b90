import { Testing } from "cdktf";
import { SecurityGroup, type SecurityGroupProps } from "../../../modules/network/security-group";
import { resourcesOf } from "../../fixtures/resources";

const INGRESS = "aws_vpc_security_group_ingress_rule";
const EGRESS = "aws_vpc_security_group_egress_rule";
const clients = { port: 443, peer: { cidr: "10.0.0.0/16" }, description: "clients" };
const synth = (props: Partial<SecurityGroupProps> = {}): string =>
  Testing.synthScope((stack) => {
    new SecurityGroup(stack, "Group", {
      vpcId: "vpc-1",
      name: "klap-prod-api",
      description: "The API",
      ingress: { clients },
      egress: {},
      ...props,
    });
  });

describe("SecurityGroup", () => {
  it("admits one TCP port from one network by each rule", () => {
    expect(Object.values(resourcesOf(synth(), INGRESS))).toEqual([
      expect.objectContaining({
        ip_protocol: "tcp",
        from_port: 443,
        to_port: 443,
        cidr_ipv4: "10.0.0.0/16",
        description: "clients",
      }),
    ]);
  });

  it("keeps a rule's address when another rule comes before it", () => {
    const before = Object.keys(resourcesOf(synth(), INGRESS));
    const after = Object.keys(resourcesOf(synth({ ingress: { another: clients, clients } }), INGRESS));
    expect(after).toHaveLength(2);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it("lets nothing out unless a rule says so, and can name a group or a prefix list", () => {
    expect(resourcesOf(synth(), EGRESS)).toEqual({});
    const egress = {
      database: { port: 5432, peer: { securityGroupId: "sg-1" }, description: "database" },
      s3: { port: 443, peer: { prefixListId: "pl-1" }, description: "objects" },
    };
    expect(Object.values(resourcesOf(synth({ egress }), EGRESS))).toEqual([
      expect.objectContaining({ referenced_security_group_id: "sg-1" }),
      expect.objectContaining({ prefix_list_id: "pl-1" }),
    ]);
  });

  it.each<[string, Partial<SecurityGroupProps>, string]>([
    [
      "a reserved name",
      { name: "sg-api" },
      'Group: name must be a name that does not begin with "sg-", got "sg-api"',
    ],
    [
      "a description with other characters",
      { description: "café" },
      'Group: description must be 1 to 255 letters, digits, spaces or ._-:/()#,@[]+=&;{}!$*, got "café"',
    ],
    [
      "a port that is none",
      { ingress: { clients: { ...clients, port: 0 } } },
      "Group: clients.port must be a whole number from 1 to 65535, got 0",
    ],
  ])("rejects %s", (_, props, message) => {
    expect(() => synth(props)).toThrow(message);
  });
});
