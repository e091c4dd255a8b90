import { graphOf, stateOf } from "../../fixtures/graph-of";

const STACK = "prod-payments-sa-east-1-a";
const OTHER = "prod-payments-sa-east-1-b";

/** The resource `aws_x_y.<name>` of a stack that has these. */
function resourcesOf(values: Record<string, object>): (name: string) => ReturnType<typeof first> {
  const graph = graphOf({ [STACK]: { resource: { aws_x_y: values } } });
  return (name) => first(graph, name);
}

function first(graph: ReturnType<typeof graphOf>, name: string) {
  return graph.resources.find((resource) => resource.name === name)!;
}

describe("Resolver", () => {
  it("folds texts whose parts are known, and leaves what is decided at apply unknown", () => {
    const at = resourcesOf({
      a: { size: 5, label: "big", list: ["x"] },
      b: {
        text: "${aws_x_y.a.label}-${aws_x_y.a.size}",
        made: "${aws_x_y.a.id}",
        item: "${aws_x_y.a.list[0]}",
      },
    });
    expect(at("b").body.text("text")).toBe("big-5");
    expect(at("b").body.text("item")).toBe("x");
    expect(at("b").body.value("made")).toEqual({ kind: "unknown", expression: "${aws_x_y.a.id}" });
    expect(at("b").body.targets("text")).toEqual([at("a")]);
  });

  it("takes expressions and directives for unknown", () => {
    const at = resourcesOf({
      a: { call: "${upper(aws_x_y.a.label)}", directive: "%{ if true }x%{ endif }" },
    });
    expect(at("a").body.value("call").kind).toBe("unknown");
    expect(at("a").body.value("directive").kind).toBe("unknown");
  });

  it("ends circles, however many ways lead into them", () => {
    const names = Array.from({ length: 40 }, (_, index) => `n${index}`);
    const circle = Object.fromEntries(
      names.map((name, index) => {
        const next = `\${aws_x_y.${names[(index + 1) % names.length]!}.value}`;
        return [name, { value: next.repeat(5) }];
      }),
    );
    const at = resourcesOf(circle);
    expect(at("n0").body.value("value").kind).toBe("unknown");
    expect(at("n7").body.value("value").kind).toBe("unknown");
  });

  it("ends circles of contracts", () => {
    const contract = (other: string) => ({
      data: { terraform_remote_state: { other: stateOf(other) } },
      output: {
        contract: { value: { v1: "${data.terraform_remote_state.other.outputs.contract.v1}".repeat(4) } },
      },
      resource: { aws_x_y: { a: { value: "${data.terraform_remote_state.other.outputs.contract.v1}" } } },
    });
    const graph = graphOf({ [STACK]: contract(OTHER), [OTHER]: contract(STACK) });
    expect(graph.resources.map(({ body }) => body.value("value").kind)).toEqual(["unknown", "unknown"]);
    expect(graph.references()).toEqual([]);
  });

  it("follows long chains, and gives up on endless ones without a fault", () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [
          `n${index}`,
          { value: index === length - 1 ? "end" : `\${aws_x_y.n${index + 1}.value}` },
        ]),
      );
    expect(resourcesOf(chain(100))("n0").body.text("value")).toBe("end");
    expect(resourcesOf(chain(5_000))("n0").body.value("value").kind).toBe("unknown");
  });

  it("follows data sources that find a resource by its name", () => {
    const graph = graphOf({
      [STACK]: { resource: { aws_sqs_queue: { made: { name: "orders" } } } },
      [OTHER]: {
        data: { aws_sqs_queue: { found: { name: "orders" }, elsewhere: { name: "others" } } },
        resource: {
          aws_x_y: {
            a: { arn: "${data.aws_sqs_queue.found.arn}" },
            b: { arn: "${data.aws_sqs_queue.elsewhere.arn}" },
          },
        },
      },
    });
    expect(first(graph, "a").body.targets("arn")).toEqual([first(graph, "made")]);
    expect(first(graph, "a").body.text("arn")).toBe("arn:aws:sqs:sa-east-1:222222222222:orders");
    expect(first(graph, "b").body.value("arn").kind).toBe("unknown");
  });
});
