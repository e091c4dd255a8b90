import { importBlocks, importsJson, undeclared } from "../../terraform/import-blocks";

const state = (...resources: object[]): string => JSON.stringify({ version: 4, resources });
const managed = (type: string, attributes: object, index?: string | number): object => ({
  mode: "managed",
  type,
  name: "it",
  instances: [{ ...(index !== undefined && { index_key: index }), attributes }],
});

describe("importBlocks", () => {
  it("names most resources by their id", () => {
    expect(importBlocks(state(managed("aws_vpc", { id: "vpc-1" })))).toEqual({
      blocks: [{ to: "aws_vpc.it", id: "vpc-1" }],
      without: [],
    });
  });

  it.each([
    [
      "aws_route",
      { id: "r-1", route_table_id: "rtb-1", destination_cidr_block: "10.0.0.0/8" },
      "rtb-1_10.0.0.0/8",
    ],
    [
      "aws_route",
      { id: "r-1", route_table_id: "rtb-1", destination_cidr_block: "", destination_prefix_list_id: "pl-1" },
      "rtb-1_pl-1",
    ],
    [
      "aws_route_table_association",
      { id: "a-1", subnet_id: "subnet-1", route_table_id: "rtb-1" },
      "subnet-1/rtb-1",
    ],
    ["aws_backup_restore_testing_plan", { name: "quarterly" }, "quarterly"],
    [
      "aws_backup_restore_testing_selection",
      { name: "aurora", restore_testing_plan_name: "quarterly" },
      "aurora:quarterly",
    ],
    ["aws_backup_selection", { id: "s-1", plan_id: "p-1" }, "p-1|s-1"],
    [
      "aws_cloudwatch_event_target",
      { id: "r-t", event_bus_name: "default", rule: "r", target_id: "t" },
      "default/r/t",
    ],
    [
      "aws_cloudwatch_log_account_policy",
      { id: "mask", policy_name: "mask", policy_type: "DATA_PROTECTION_POLICY" },
      "mask:DATA_PROTECTION_POLICY",
    ],
    ["aws_cloudwatch_log_metric_filter", { id: "f", log_group_name: "/aws/x", name: "f" }, "/aws/x:f"],
    ["aws_ebs_encryption_by_default", { id: "terraform-1" }, "default"],
    ["aws_default_route_table", { id: "rtb-1", vpc_id: "vpc-1" }, "vpc-1"],
  ])("names %s as its documentation says", (type, attributes, id) => {
    expect(importBlocks(state(managed(type, attributes))).blocks).toEqual([{ to: `${type}.it`, id }]);
  });

  it("keeps the key of one of several instances, and leaves data sources out", () => {
    const data = { ...managed("aws_region", { id: "x" }), mode: "data" };
    expect(importBlocks(state(data, managed("aws_vpc", { id: "vpc-1" }, "a"))).blocks).toEqual([
      { to: 'aws_vpc.it["a"]', id: "vpc-1" },
    ]);
  });

  it("says what no import finds, and why", () => {
    const type = "aws_vpc_endpoint_service_allowed_principal";
    expect(importBlocks(state(managed(type, { id: "p-1" })))).toEqual({
      blocks: [],
      without: [
        {
          address: `${type}.it`,
          reason: "has no import; adding the same principal again changes nothing",
        },
      ],
    });
  });

  it("refuses a state that lacks what the id is made of", () => {
    expect(() => importBlocks(state(managed("aws_route", { id: "r-1", route_table_id: "rtb-1" })))).toThrow(
      "the state has none of destination_cidr_block, destination_ipv6_cidr_block, destination_prefix_list_id",
    );
    expect(() => importBlocks(state(managed("aws_vpc", {})))).toThrow("the state has no id");
  });

  it("leave out what the stack imports by itself", () => {
    const blocks = [
      { to: "aws_vpc.it", id: "vpc-1" },
      { to: "aws_organizations_organization.it", id: "o-1" },
    ];
    expect(undeclared(blocks, { import: [blocks[1]!] })).toEqual([blocks[0]]);
    expect(undeclared(blocks, {})).toEqual(blocks);
  });

  it("are written as Terraform's JSON", () => {
    expect(JSON.parse(importsJson([{ to: "aws_vpc.it", id: "vpc-1" }]))).toEqual({
      import: [{ to: "aws_vpc.it", id: "vpc-1" }],
    });
  });
});
