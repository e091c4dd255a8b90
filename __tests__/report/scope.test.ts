import pc from "picocolors";
import { readWrittenScope } from "../../bin/read-written-scope";
import { scopeDrawing } from "../../policy/scope/scope-drawing";
import { scopeOf } from "../../policy/scope/scope-of";
import { scopeDot, scopeMermaid } from "../../report/scope-diagram";
import { scopeHuman, standingHuman } from "../../report/scope-human";
import { writtenScope } from "../../report/scope-json";
import { platformOf } from "../fixtures/graph";

const STACK = "prod-payments-sa-east-1-data";
const place = { account: "payments", layer: "data", addresses: "aws_sqs_queue.entry", why: "tests" };
const platform = platformOf(
  {
    [STACK]: {
      resource: {
        aws_sqs_queue: {
          entry: { name: 'en"<try', redrive_policy: '{"deadLetterTargetArn":"${aws_sqs_queue.dead.arn}"}' },
          dead: { name: "dead" },
          other: { name: "other" },
        },
      },
    },
  },
  { cardData: { enters: [place], rests: [place] } },
);
const scope = scopeOf(platform);
const { accounts } = platform.promises;
const plain = pc.createColors(false);

describe("scope, told", () => {
  it("is counted by class, account and type", () => {
    expect(scopeHuman(scope, accounts, plain)).toBe(
      [
        "Card data",
        `  card data enter at ${STACK}/aws_sqs_queue.entry: tests`,
        "",
        "in-scope: 2 resources",
        "  payments 2: 2 aws_sqs_queue",
        "",
        "connected: 0 resources",
        "",
        "out-of-scope: 1 resources",
        "  payments 1: 1 aws_sqs_queue",
        "",
      ].join("\n"),
    );
  });

  it("proves one resource, step by step", () => {
    const dead = scope.resources.find(({ resource }) => resource.name === "dead")!;
    const lines = standingHuman(dead, plain).split("\n");
    expect(lines[0]).toBe(`${STACK}/aws_sqs_queue.dead is in-scope`);
    expect(lines[2]).toBe(`  ${STACK}/aws_sqs_queue.entry leaves what fails in ${STACK}/aws_sqs_queue.dead`);
    expect(lines[3]).toContain("redrive_policy = ");
  });

  it("is JSON that can be read again", () => {
    const written = writtenScope("prod", scope);
    expect(written.totals).toEqual({ "in-scope": 2, connected: 0, "out-of-scope": 1 });
    expect(written.resources.find(({ path }) => path.length > 0)!.path[0]).toEqual({
      kind: "leaves what fails in",
      from: `${STACK}/aws_sqs_queue.entry`,
      to: `${STACK}/aws_sqs_queue.dead`,
      because: [`${STACK}/aws_sqs_queue.entry: redrive_policy`],
    });
    const read = readWrittenScope(JSON.stringify(written), "scope.json");
    expect(read).toEqual(written.resources.map(({ id, scope: own }) => ({ id, scope: own })));
  });

  it.each([
    ["{}", "scope.json must hold what klap scope --format json writes, and has no resources"],
    [
      '{"resources":[{"id":"a","scope":"near"}]}',
      "scope.json: resources[0] must have an id and a scope of in-scope, connected, out-of-scope",
    ],
  ])("is not read from %s", (text, message) => {
    expect(() => readWrittenScope(text, "scope.json")).toThrow(message);
  });

  it("is drawn with what holds card data and the flows between, and nothing that is out", () => {
    const drawing = scopeDrawing(platform.graph, scope);
    expect(drawing.boxes.map(({ resource }) => resource.name)).toEqual(["entry", "dead"]);
    const dot = scopeDot(drawing, 'a "title"', accounts);
    expect(dot).toContain('label="a \\"title\\""');
    expect(dot).toContain(`"${STACK}/aws_sqs_queue.entry" -> "${STACK}/aws_sqs_queue.dead"`);
    expect(dot).not.toContain("aws_sqs_queue.other");
    expect(scopeMermaid(drawing, accounts)).toContain("r0 --> r1");
  });
});
