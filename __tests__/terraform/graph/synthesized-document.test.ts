import type { JsonObject } from "../../../terraform/graph/json";
import { synthesizedDocument } from "../../../terraform/graph/synthesized-document";

describe("synthesizedDocument", () => {
  it("reads resources, data sources, outputs and providers", () => {
    const document = synthesizedDocument("stack", "file", {
      "//": { metadata: {} },
      resource: {
        "//": {},
        aws_vpc: {
          a: { "//": { metadata: { path: "stack/A" } }, provider: "aws.west", cidr_block: "10.0.0.0/16" },
        },
      },
      data: { aws_region: { here: {} } },
      output: { id: { value: "${aws_vpc.a.id}" }, empty: {} },
      provider: { aws: [{ region: "sa-east-1" }, { alias: "west", region: "us-west-2" }], tls: {} },
      terraform: [{ required_version: "1" }],
    });
    expect(document.resources).toEqual([
      {
        mode: "managed",
        type: "aws_vpc",
        name: "a",
        address: "aws_vpc.a",
        values: { cidr_block: "10.0.0.0/16" },
        provider: "aws.west",
        constructPath: "stack/A",
      },
      {
        mode: "data",
        type: "aws_region",
        name: "here",
        address: "data.aws_region.here",
        values: {},
        provider: "aws",
      },
    ]);
    expect([...document.outputs]).toEqual([
      ["id", "${aws_vpc.a.id}"],
      ["empty", null],
    ]);
    expect([...document.providers.keys()]).toEqual(["aws", "aws.west", "tls"]);
    expect(document.terraform).toEqual({ required_version: "1" });
  });

  it.each<JsonObject>([
    {},
    { resource: null, data: 3, output: "x", provider: [null, 1], terraform: "1" },
    { resource: { aws_vpc: "a" }, data: [[[]]], output: { a: 1 } },
    { resource: { aws_vpc: { a: 5, b: [7, null] } } },
  ])("reads nothing where %j has nothing", (json) => {
    const { resources, outputs, providers, terraform } = synthesizedDocument("stack", "file", json);
    expect([resources, [...outputs], [...providers], terraform]).toEqual([[], [], [], {}]);
  });

  it("reads lists of objects where Terraform does", () => {
    const { resources } = synthesizedDocument("stack", "file", {
      resource: [{ aws_vpc: [{ a: {} }] }, { aws_vpc: { b: [{}] } }],
    });
    expect(resources.map(({ address }) => address)).toEqual(["aws_vpc.a", "aws_vpc.b"]);
  });
});
