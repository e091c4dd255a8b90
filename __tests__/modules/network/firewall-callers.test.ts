import { firewallCallers } from "../../../modules/network/firewall-callers";

describe("firewallCallers", () => {
  it("lets the account use the key by way of Network Firewall of its region only", () => {
    expect(firewallCallers("111111111111", "sa-east-1")).toMatchObject({
      Effect: "Allow",
      Principal: { AWS: "arn:aws:iam::111111111111:root" },
      Condition: {
        StringEquals: {
          "kms:CallerAccount": "111111111111",
          "kms:ViaService": "network-firewall.sa-east-1.amazonaws.com",
        },
      },
    });
  });
});
