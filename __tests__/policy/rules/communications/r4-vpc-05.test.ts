import { everythingStandsInOneTier } from "../../../../policy/rules/communications/r4-vpc-05";
import { platformOf } from "../../../fixtures/graph";
import { findingsOf, HUB, VPC, type Change } from "../../../fixtures/network-rule";

const id = (name: string): string => `\${aws_subnet.${name}.id}`;
const lambda = (...subnets: readonly string[]): Change => [
  VPC,
  "aws_lambda_function.f",
  { vpc_config: { subnet_ids: subnets.map(id), security_group_ids: [] } },
];

describe("R4-VPC-05", () => {
  it("holds on the platform of networks, with evidence", () => {
    expect(findingsOf(everythingStandsInOneTier)).toEqual([]);
  });

  it.each<[string, Change, RegExp]>([
    [
      "a function with one zone in another tier",
      lambda("application_1", "transit_2"),
      /in the tiers application and transit/,
    ],
    ["a function beside the database", lambda("data_1", "data_2"), /in the tier data beside/],
    [
      "an attachment with one zone in another tier",
      [
        VPC,
        "aws_ec2_transit_gateway_vpc_attachment.main",
        { subnet_ids: [id("transit_1"), id("transit_2"), id("public_3")] },
      ],
      /in the tiers transit and public/,
    ],
    [
      "a NAT gateway in another tier than the others",
      [HUB, "aws_nat_gateway.egress_1", { subnet_id: id("transit_1") }],
      /egress_1: it stands in the tier transit, the others in egress/,
    ],
  ])("finds %s", (_, change, message) => {
    expect(findingsOf(everythingStandsInOneTier, [change]).join("\n")).toMatch(message);
  });

  it.each<[string, Change]>([
    ["a function in two zones of one tier", lambda("application_1", "application_2")],
    ["a function in one zone", lambda("application_3")],
  ])("leaves %s alone", (_, change) => {
    expect(findingsOf(everythingStandsInOneTier, [change])).toEqual([]);
  });

  it("says why where it examines nothing", () => {
    expect(everythingStandsInOneTier.check(platformOf({}))).toEqual({
      judgements: [],
      nothing: "nothing stands in a network",
    });
  });
});
