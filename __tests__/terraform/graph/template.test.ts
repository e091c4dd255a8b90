import { references, soleReference, templateParts } from "../../../terraform/graph/template";

describe("templateParts", () => {
  it("parts text from expressions, and takes escaped ones for text", () => {
    expect(templateParts("a/${aws_vpc.a.id}/$${b}")).toEqual([
      { text: "a/" },
      { expression: "aws_vpc.a.id" },
      { text: "/${b}" },
    ]);
  });

  it("ends an expression at its own brace, past braces and quotes in it", () => {
    expect(templateParts('${f({ a = "}" })}!')).toEqual([{ expression: 'f({ a = "}" })' }, { text: "!" }]);
  });
});

describe("references", () => {
  const paths = (expression: string): string[] =>
    references(expression).map(
      ({ module, type, name, path }) => `${module}${type}.${name}:${path.join(".")}`,
    );

  it("names all, with what stands below them", () => {
    expect(paths('f(aws_subnet.a["x"].id, data.aws_vpc.b[0].arn, "aws_vpc.c.id")')).toEqual([
      "aws_subnet.a:x.id",
      "aws_vpc.b:0.arn",
    ]);
  });

  it("tells the modules in which a resource stands, with their keys", () => {
    expect(paths('module.net["a.b"].module.in.aws_vpc.c.id')).toEqual([
      'module.net["a.b"].module.in.aws_vpc.c:id',
    ]);
  });

  it("finds the same after a search for a sole reference", () => {
    expect(soleReference("aws_security_group.of_the_ledger.id")).toMatchObject({ name: "of_the_ledger" });
    expect(paths("aws_vpc.a.id")).toEqual(["aws_vpc.a:id"]);
  });
});

describe("soleReference", () => {
  it.each(["f(aws_vpc.a.id)", "aws_vpc.a.id + 1", "var.x", "each.value", "module.a.b", ""])(
    "is none for %p",
    (expression) => expect(soleReference(expression)).toBeUndefined(),
  );
});
