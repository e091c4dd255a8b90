import { ApiCalls } from "../../../rehearsal/providers/api-calls";

const line = (fields: Record<string, string>): string =>
  JSON.stringify({ "@message": "HTTP Request Sent", "rpc.service": "EC2", ...fields });

describe("ApiCalls", () => {
  it("tells what each type called to apply from what it called to read", () => {
    const calls = new ApiCalls();
    calls.add(
      line({ "rpc.method": "CreateVpc", tf_resource_type: "aws_vpc", tf_rpc: "ApplyResourceChange" }),
    );
    calls.add(
      line({ "rpc.method": "DescribeVpcs", tf_resource_type: "aws_vpc", tf_rpc: "ApplyResourceChange" }),
    );
    calls.add(line({ "rpc.method": "DescribeVpcs", tf_resource_type: "aws_vpc", tf_rpc: "ReadResource" }));
    calls.add(
      line({ "rpc.method": "DescribeRegions", tf_data_source_type: "aws_regions", tf_rpc: "ReadDataSource" }),
    );
    expect(calls.applied).toEqual(new Map([["aws_vpc", new Set(["EC2:CreateVpc", "EC2:DescribeVpcs"])]]));
    expect(calls.read).toEqual(
      new Map([
        ["aws_vpc", new Set(["EC2:DescribeVpcs"])],
        ["data.aws_regions", new Set(["EC2:DescribeRegions"])],
      ]),
    );
  });

  it("leaves other lines alone, broken ones too", () => {
    const calls = new ApiCalls();
    calls.add(line({ "rpc.method": "AssumeRole", tf_rpc: "ConfigureProvider" }));
    calls.add('{"@message":"HTTP Request Sent","rpc.met');
    calls.add('{"@message":"setting endpoint"}');
    expect([calls.applied.size, calls.read.size]).toEqual([0, 0]);
  });
});
