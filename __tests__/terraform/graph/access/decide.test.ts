import { decide, names, speaksOf } from "../../../../terraform/graph/access/decide";
import { readPolicy } from "../../../../terraform/graph/access/read-policy";
import type { Policy, Principal } from "../../../../terraform/graph/access/statement";
import { graphOf, policyText } from "../../../fixtures/graph-of";

const QUEUE = "arn:aws:sqs:sa-east-1:222222222222:orders";

/** The graph of a queue and of policies, one for each list of statements or text. */
function read(...texts: readonly (string | readonly object[])[]) {
  const graph = graphOf({
    "prod-payments-sa-east-1-x": {
      resource: {
        aws_sqs_queue: { orders: { name: "orders" }, later: {} },
        aws_iam_policy: Object.fromEntries(
          texts.map((text, at) => [
            `p${at}`,
            { policy: typeof text === "string" ? text : policyText(...text) },
          ]),
        ),
      },
    },
  });
  const policies: readonly Policy[] = graph
    .of("aws_iam_policy")
    .map(({ body }) => readPolicy(body, "policy")!);
  const [later, orders] = graph.of("aws_sqs_queue");
  return { policies, orders: orders!, later: later! };
}
const allow = (more: object = {}): object => ({
  Effect: "Allow",
  Action: "sqs:Send*",
  Resource: QUEUE,
  ...more,
});
const deny = (more: object = {}): object => ({ ...allow(more), Effect: "Deny" });
const verdict = (...texts: readonly (string | readonly object[])[]): string =>
  decide(read(...texts).policies, "sqs:SendMessage", QUEUE).verdict;
const IF = { Condition: { StringEquals: { "aws:SourceAccount": "222222222222" } } };

describe("decide", () => {
  it.each([
    ["an Allow", "allowed", [[allow()]]],
    ["nothing that speaks of it", "none", [[allow({ Action: "sqs:Receive*" })]]],
    ["an Allow of something else", "none", [[allow({ Resource: `${QUEUE}-dlq` })]]],
    ["an Allow of everything", "allowed", [[allow({ Resource: "*" })]]],
    ["a Deny beside an Allow", "denied", [[allow(), deny()]]],
    ["a Deny before an Allow of another policy", "denied", [[deny()], [allow()]]],
    ["a Deny of something else", "allowed", [[allow(), deny({ Resource: "arn:aws:sqs:::x" })]]],
    ["a document that is not known", "unknown", ["${aws_x.y.z}"]],
    ["an Allow beside a document that is not known", "allowed", ["${aws_x.y.z}", [allow()]]],
    ["no policy", "none", []],
  ])("of %s: %s", (_, expected, texts) => {
    expect(verdict(...(texts as readonly (string | readonly object[])[]))).toBe(expected);
  });

  it("prefers an Allow that holds for sure, and says whether it rests on a condition", () => {
    const { policies } = read([allow({ ...IF, Sid: "if" }), allow({ Sid: "sure" })]);
    const sure = decide(policies, "sqs:SendMessage", QUEUE);
    expect([sure.conditional, sure.statements.map(({ sid }) => sid)]).toEqual([false, ["sure"]]);
    const reversed = read([allow({ Sid: "sure" }), allow({ ...IF, Sid: "if" })]);
    expect(decide(reversed.policies, "sqs:SendMessage", QUEUE).statements[0]!.sid).toBe("sure");
    const only = decide(read([allow(IF)]).policies, "sqs:SendMessage", QUEUE);
    expect([only.verdict, only.conditional, only.because.length]).toEqual(["allowed", true, 1]);
  });

  it("keeps an Allow in doubt where a Deny rests on a condition that may hold", () => {
    const { policies } = read([deny({ ...IF, Sid: "first" }), deny({ ...IF, Sid: "second" }), allow()]);
    const found = decide(policies, "sqs:SendMessage", QUEUE);
    expect([found.verdict, found.conditional]).toEqual(["allowed", true]);
    expect(found.statements.map(({ sid }) => sid)).toEqual([undefined, "first"]);
  });

  it("passes over statements whose conditions do not hold", () => {
    const context = new Map([["aws:sourceaccount", "333333333333"]]);
    const { policies } = read([allow(), deny(IF)]);
    expect(decide(policies, "sqs:SendMessage", QUEUE, context).verdict).toBe("allowed");
    expect(decide(read([allow(IF)]).policies, "sqs:SendMessage", QUEUE, context).verdict).toBe("none");
    const met = new Map([["aws:sourceaccount", "222222222222"]]);
    expect(decide(policies, "sqs:SendMessage", QUEUE, met).verdict).toBe("denied");
  });

  it("shows the statements that decided, and the document that hides them", () => {
    const of = (...texts: readonly (string | readonly object[])[]) =>
      decide(read(...texts).policies, "sqs:SendMessage", QUEUE);
    const denied = of([allow(), deny({ Sid: "no" })]);
    expect([denied.statements.map(({ sid }) => sid), denied.conditional]).toEqual([["no"], false]);
    expect(denied.because).toMatchObject([{ path: "policy.Statement.1" }]);
    expect(of([])).toEqual({ verdict: "none", statements: [], conditional: false, because: [] });
    expect(of("${aws_x.y.z}")).toMatchObject({
      statements: [],
      conditional: false,
      because: [{ path: "policy", value: "${aws_x.y.z}" }],
    });
  });

  it("asks whom a statement names only where somebody is given", () => {
    const { policies } = read([allow({ Principal: { Service: "events.amazonaws.com" } })]);
    const asked = (service: string) =>
      decide(policies, "sqs:SendMessage", QUEUE, new Map(), { kind: "service", service }).verdict;
    expect([asked("events.amazonaws.com"), asked("sns.amazonaws.com")]).toEqual(["allowed", "none"]);
    expect(decide(policies, "sqs:SendMessage", QUEUE).verdict).toBe("allowed");
  });
});

describe("speaksOf", () => {
  const speaks = (statement: object, action = "sqs:SendMessage", object = QUEUE): boolean =>
    speaksOf(read([{ Effect: "Allow", ...statement }]).policies[0]!.statements[0]!, action, object);

  it.each([
    [{ Action: "sqs:*", Resource: "*" }, true],
    [{ Action: "s3:*", Resource: "*" }, false],
    [{ Action: ["s3:*", "sqs:*"], Resource: ["arn:aws:s3:::x", QUEUE] }, true],
    [{ NotAction: "sqs:*", Resource: "*" }, false],
    [{ NotAction: "s3:*", Resource: "*" }, true],
    [{ Action: "sqs:*", NotResource: QUEUE }, false],
    [{ Action: "sqs:*", NotResource: "arn:aws:s3:::*" }, true],
    [{ Action: "sqs:*" }, true],
    [{ Action: "sqs:*", NotResource: [] }, false],
  ])("says of %p: %p", (statement, expected) => {
    expect(speaks(statement)).toBe(expected);
  });

  it("knows a resource of the graph by a pattern of its ARN, where settings decide that", () => {
    const pattern = allow({ Resource: "arn:aws:sqs:*:222222222222:ord*" });
    const { policies, orders, later } = read(
      [pattern],
      [allow({ Resource: "arn:aws:sqs:*:333333333333:*" })],
    );
    const [own, foreign] = policies.map(({ statements }) => statements[0]!);
    const of = (statement: typeof own) =>
      [orders, later].map((queue) => speaksOf(statement!, "sqs:SendMessage", queue));
    expect([of(own), of(foreign)]).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  it("knows a resource of the graph by its ARN or by reference", () => {
    const { policies, orders, later } = read(
      [allow()],
      [allow({ Resource: "${aws_sqs_queue.later.arn}" })],
      [allow({ Resource: "arn:aws:sqs:${aws_x.y.z}:*" })],
    );
    const [byArn, byReference, unknown] = policies.map(({ statements }) => statements[0]!);
    const of = (statement: typeof byArn) =>
      [orders, later].map((queue) => speaksOf(statement!, "sqs:SendMessage", queue));
    expect([of(byArn), of(byReference), of(unknown)]).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    expect(speaksOf(unknown!, "sqs:SendMessage", QUEUE)).toBe(false);
  });
});

describe("names", () => {
  const role = "arn:aws:iam::222222222222:role/worker";
  const arn: Principal = { kind: "arn", arn: role, account: "222222222222" };
  const service: Principal = { kind: "service", service: "a" };
  const account = (id: string): Principal => ({ kind: "account", account: id });

  it.each<[object | string | undefined, Principal, boolean]>([
    [undefined, arn, true],
    ["*", arn, true],
    [{ AWS: "222222222222" }, arn, true],
    [{ AWS: "222222222222" }, account("222222222222"), true],
    [{ AWS: "333333333333" }, arn, false],
    [{ AWS: "222222222222" }, service, false],
    [{ AWS: role }, arn, true],
    [{ AWS: `${role}-2` }, arn, false],
    [{ AWS: role }, account("222222222222"), false],
    [{ Service: "a" }, service, true],
    [{ Service: "a" }, arn, false],
    [{ Service: ["b", "a"] }, service, true],
    [{ Federated: "a" }, service, false],
  ])("of %p and %p: %p", (principal, somebody, expected) => {
    const [policy] = read([allow(principal === undefined ? {} : { Principal: principal })]).policies;
    expect(names(policy!.statements[0]!, somebody)).toBe(expected);
    if (principal === undefined) return;
    const [others] = read([allow({ NotPrincipal: principal })]).policies;
    expect(names(others!.statements[0]!, somebody)).toBe(!expected);
  });

  it("knows a role by reference", () => {
    const graph = graphOf({
      "prod-payments-sa-east-1-x": {
        resource: {
          aws_iam_role: { a: {}, b: {} },
          aws_sqs_queue_policy: {
            q: { policy: policyText(allow({ Principal: { AWS: "${aws_iam_role.a.arn}" } })) },
          },
        },
      },
    });
    const [policy] = graph.of("aws_sqs_queue_policy").map(({ body }) => readPolicy(body, "policy")!);
    const named = graph
      .of("aws_iam_role")
      .map((resource) =>
        names(policy!.statements[0]!, { kind: "arn", arn: resource.id, account: "222222222222", resource }),
      );
    expect(named).toEqual([true, false]);
  });
});
