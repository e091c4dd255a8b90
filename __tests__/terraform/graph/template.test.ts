import { references, soleReference, templateParts } from "../../../terraform/graph/template";

describe("templateParts", () => {
  it.each([
    ["plain", [{ text: "plain" }]],
    ["", [{ text: "" }]],
    ["a ${b.c} d", [{ text: "a " }, { expression: "b.c" }, { text: " d" }]],
    ["$${version} $${x}", [{ text: "${version} ${x}" }]],
    ["%%{if}", [{ text: "%{if}" }]],
    ["a%{ if x }b", [{ text: "a" }, { expression: " if x " }, { text: "b" }]],
    ["${{a = {}}}", [{ expression: "{a = {}}" }]],
    ['${f("}")}x', [{ expression: 'f("}")' }, { text: "x" }]],
    ['${f("a ${g("}")} b")}x', [{ expression: 'f("a ${g("}")} b")' }, { text: "x" }]],
    ['${f("\\"}")}x', [{ expression: 'f("\\"}")' }, { text: "x" }]],
    ["${open", [{ expression: "open" }]],
  ])("parts %s", (template, parts) => {
    expect(templateParts(template)).toEqual(parts);
  });

  it("takes a megabyte of hostile text in its stride", () => {
    expect(templateParts("${".repeat(500_000))).toHaveLength(1);
    expect(templateParts("$".repeat(1_000_000) + "{")).toHaveLength(1);
  });
});

describe("references", () => {
  it("finds everything that an expression names", () => {
    expect(references('concat([aws_subnet.a["x"].id], data.aws_vpc.hub.cidr_block)')).toEqual([
      { mode: "managed", type: "aws_subnet", name: "a", path: ["x", "id"] },
      { mode: "data", type: "aws_vpc", name: "hub", path: ["cidr_block"] },
    ]);
  });

  it("leaves out what stands in strings, unless in an expression there", () => {
    expect(references('f("aws_vpc.a.id")')).toEqual([]);
    expect(references('f("x ${aws_vpc.a.id}")')).toMatchObject([{ name: "a", path: ["id"] }]);
  });

  it("finds the same after a sole reference was read", () => {
    soleReference("aws_vpc.network.id");
    expect(references("aws_vpc.a.id")).toHaveLength(1);
  });

  it("tells the modules in which a resource stands, with their keys", () => {
    const [reference] = references('f(module.net["a.b"].module.in.data.aws_vpc.c.id)');
    expect(reference).toMatchObject({ mode: "data", module: 'module.net["a.b"].module.in.', path: ["id"] });
    expect(soleReference("module.net[0].aws_vpc.c")).toMatchObject({ module: "module.net[0].", name: "c" });
    expect(soleReference("module.net.vpc_id")).toBeUndefined();
  });

  it("leaves out variables, locals and attributes of attributes", () => {
    expect(references("var.aws_vpc + local.a_b.c + each.value.x_y.z")).toEqual([]);
  });
});

describe("soleReference", () => {
  it("is the whole expression or nothing", () => {
    expect(soleReference(" aws_vpc.a.tags[0] ")).toEqual({
      mode: "managed",
      type: "aws_vpc",
      name: "a",
      path: ["tags", "0"],
    });
    expect(soleReference("aws_vpc.a.id == 1")).toBeUndefined();
    expect(soleReference("f(aws_vpc.a.id)")).toBeUndefined();
  });
});
