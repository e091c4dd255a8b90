import { sharesAreForOurAccounts } from "../../../../policy/rules/communications/r4-ram-01";
import { describeNetworkRule, HUB } from "../../../fixtures/network-rule";

const SHARE = "aws_ram_resource_share.transit";
const PRINCIPAL = "aws_ram_principal_association.transit";

describeNetworkRule({
  rule: sharesAreForOurAccounts,
  examined: 2,
  mutants: {
    "outsiders may be added": [
      [[HUB, SHARE, { allow_external_principals: undefined }]],
      /accounts outside of the organization/,
    ],
    "a stranger": [[[HUB, PRINCIPAL, { principal: "999999999999" }]], /given to 999999999999/],
    nobody: [[[HUB, PRINCIPAL, undefined]], /given to nobody/],
    nothing: [[[HUB, "aws_ram_resource_association.transit", undefined]], /shares nothing/],
    "someone who is known later": [
      [[HUB, PRINCIPAL, { principal: "${var.x}" }]],
      /unknown .*known only after/,
    ],
  },
  nearMisses: {
    "the whole organization": [
      [HUB, PRINCIPAL, { principal: "arn:aws:organizations::111111111111:organization/o-1" }],
    ],
  },
});
