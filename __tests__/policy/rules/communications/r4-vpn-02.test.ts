import { tunnelKeysAreNotInTheState } from "../../../../policy/rules/communications/r4-vpn-02";
import { describeNetworkRule, HUB } from "../../../fixtures/network-rule";

describeNetworkRule({
  rule: tunnelKeysAreNotInTheState,
  examined: 4,
  mutants: {
    "keys come back into the state": [
      [[HUB, "aws_vpn_connection.site1", { preshared_key_storage: undefined }]],
      /come back into the state/,
    ],
    "a key stands in the configuration": [
      [[HUB, "aws_vpn_connection.site1", { tunnel1_preshared_key: "secret" }]],
      /stands in the configuration/,
    ],
  },
  nearMisses: {
    "the router has a certificate": [
      [HUB, "aws_vpn_connection.site1", { preshared_key_storage: undefined }],
      [HUB, "aws_customer_gateway.site1", { certificate_arn: "arn:aws:acm:x" }],
    ],
  },
});
