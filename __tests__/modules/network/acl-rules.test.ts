import { Testing } from "cdktf";
import type { TerraformStack } from "../../../modules/core/framework";
import { aclRules, type AclNetworks, type AclRow } from "../../../modules/network/acl-rules";

const NETWORKS: AclNetworks = {
  vpc: "10.0.0.0/16",
  environment: "10.0.0.0/10",
  onPremises: ["172.16.0.0/16", "172.20.0.0/16"],
  publicIngress: true,
};

/** Rules of some rows, made below a construct named `stack`. */
function rules(rows: readonly AclRow[], networks: Partial<AclNetworks> = {}) {
  let made: ReturnType<typeof aclRules> = [];
  Testing.synthScope((stack) => {
    made = aclRules(stack as TerraformStack, "onPremisesCidrs", rows, { ...NETWORKS, ...networks });
  });
  return made;
}

describe("aclRules", () => {
  it("names a tier of all zones by one block", () => {
    expect(rules([[200, "allow", "application", "postgresql"]])).toEqual([
      { ruleNo: 200, action: "allow", cidrBlock: "10.0.0.0/18", protocol: "6", fromPort: 5432, toPort: 5432 },
    ]);
  });

  it("numbers the on-premises blocks one by one", () => {
    const made = rules([[410, "allow", "onPremises", "https"]]);
    expect(made.map(({ ruleNo, cidrBlock }) => [ruleNo, cidrBlock])).toEqual([
      [410, "172.16.0.0/16"],
      [411, "172.20.0.0/16"],
    ]);
  });

  it.each([
    ["vpc", ["10.0.0.0/16"]],
    ["environment", ["10.0.0.0/10"]],
    ["anywhere", ["0.0.0.0/0"]],
    ["internet", ["0.0.0.0/0"]],
  ] as const)("knows the blocks of %s", (peer, blocks) => {
    expect(rules([[100, "deny", peer, "all"]]).map(({ cidrBlock }) => cidrBlock)).toEqual(blocks);
  });

  it("has no internet where ingress is not public", () => {
    expect(rules([[100, "allow", "internet", "https"]], { publicIngress: false })).toEqual([]);
  });

  it("lets the message through that long packets depend on", () => {
    expect(rules([[100, "allow", "anywhere", "fragmentation"]])).toEqual([
      expect.objectContaining({ protocol: "1", icmpType: 3, icmpCode: 4, fromPort: 0, toPort: 0 }),
    ]);
  });

  it("refuses more rules than AWS takes", () => {
    const onPremises = Array.from({ length: 11 }, (_, index) => `172.${index + 16}.0.0/16`);
    expect(() => rules([[100, "allow", "onPremises", "https"]], { onPremises })).toThrow(
      `stack: onPremisesCidrs must be a list short enough for 20 network ACL rules (join neighbouring blocks), got ${JSON.stringify(onPremises)}`,
    );
  });
});
