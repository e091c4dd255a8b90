import { changesBy, OTHER_STACK, valuesAfter } from "../../fixtures/mutants";

describe("drop-zone", () => {
  const aws_subnet = Object.fromEntries(
    [1, 2, 3].map((zone) => [`s${zone}`, { availability_zone_id: `sae1-az${zone}` }]),
  );
  const ids = [1, 2, 2].map((zone) => `\${aws_subnet.s${zone}.id}`);

  it("takes every element away that leads to subnets of a zone, in all lists", () => {
    const resource = { aws_subnet, x_y: { z: { ids, also: [{ id: ids[0] }, { id: ids[1] }] } } };
    expect(changesBy("drop-zone", resource)).toEqual([
      "x_y.z also.*,ids.*: not in sae1-az1",
      "x_y.z also.*,ids.*: not in sae1-az2",
    ]);
    expect(valuesAfter("drop-zone", resource, "x_y.z")).toEqual([
      { ids: [ids[1], ids[2]], also: [{ id: ids[1] }] },
      { ids: [ids[0]], also: [{ id: ids[0] }] },
    ]);
  });

  it("leaves alone what stands in one zone", () => {
    expect(changesBy("drop-zone", { aws_subnet, x_y: { z: { ids: ids.slice(1) } } })).toEqual([]);
  });
});

describe("add-edge", () => {
  it.each([
    ["aws_security_group", "admits everybody on every port"],
    ["aws_iam_role", "may do everything"],
    ["aws_sqs_queue", "is open to everybody"],
    ["aws_secretsmanager_secret", "is open to everybody"],
    ["aws_network_acl", "lets everything in before any other rule"],
    ["aws_route_table", "leads to the internet"],
  ])("opens %s", (type, change) => {
    expect(changesBy("add-edge", { [type]: { a: {} } })).toEqual([`${type}.a : ${change}`]);
  });

  it("adds nothing to a type that cannot be opened", () => {
    expect(changesBy("add-edge", { aws_kms_alias: { a: {} } })).toEqual([]);
  });
});

describe("reorder", () => {
  const acl = (...rules: readonly (readonly [number, string])[]): object => ({
    aws_network_acl: { a: { ingress: rules.map(([rule_no, action]) => ({ rule_no, action })) } },
  });

  it("exchanges ranks of neighbours that do different things, wherever they stand", () => {
    const rules = acl([200, "allow"], [100, "deny"], [300, "allow"]);
    expect(changesBy("reorder", rules)).toEqual(["aws_network_acl.a ingress.*.rule_no: 100 ↔ 200"]);
    expect(valuesAfter("reorder", rules, "aws_network_acl.a")).toEqual([
      {
        ingress: [
          { rule_no: 100, action: "allow" },
          { rule_no: 200, action: "deny" },
          { rule_no: 300, action: "allow" },
        ],
      },
    ]);
    expect(changesBy("reorder", acl([100, "allow"], [200, "allow"]))).toEqual([]);
    expect(changesBy("reorder", { aws_network_acl: { a: { ingress: "${var.rules}" } } })).toEqual([]);
  });

  it("exchanges ranks of resources that are rules of the same thing", () => {
    const rule = (priority: number, action: string, group = "a"): object => ({
      priority,
      action,
      firewall_rule_group_id: group,
    });
    const rules = { first: rule(1, "ALLOW"), second: rule(2, "BLOCK"), far: rule(3, "ALLOW", "b") };
    const resource = { aws_route53_resolver_firewall_rule: rules };
    expect(changesBy("reorder", resource)).toEqual([
      "aws_route53_resolver_firewall_rule.first priority: 1 ↔ 2 of aws_route53_resolver_firewall_rule.second",
    ]);
    const [first] = valuesAfter("reorder", resource, "aws_route53_resolver_firewall_rule.first");
    const [second] = valuesAfter("reorder", resource, "aws_route53_resolver_firewall_rule.second");
    expect([first, second]).toMatchObject([{ priority: 2 }, { priority: 1 }]);
  });

  it("takes rules of a firewall for different only where one lets through", () => {
    const rule = (priority: number, action: string): object => ({ priority, action: { [action]: {} } });
    const firewall = (...names: readonly string[]): object => ({
      aws_wafv2_web_acl: { w: { rule: names.map((name, at) => rule(at, name)) } },
    });
    expect(changesBy("reorder", firewall("block", "captcha"))).toEqual([]);
    expect(changesBy("reorder", firewall("block", "allow"))).toEqual([
      "aws_wafv2_web_acl.w rule.*.priority: 0 ↔ 1",
    ]);
  });

  it("turns round what a workflow chooses from", () => {
    const definition = JSON.stringify({
      StartAt: "a",
      States: { a: { Choices: [{ Next: "b" }, { Next: "c" }], Retry: [{}, {}] }, d: { Choices: [{}] } },
    });
    const machine = { aws_sfn_state_machine: { m: { definition } } };
    expect(changesBy("reorder", machine)).toEqual([
      "aws_sfn_state_machine.m definition.Choices: States.a.Choices turned round",
    ]);
    const [values] = valuesAfter("reorder", machine, "aws_sfn_state_machine.m") as [{ definition: string }];
    expect(values.definition).toContain('"Choices":[{"Next":"c"},{"Next":"b"}]');
  });
});

describe("rename", () => {
  const queue = { aws_sqs_queue: { q: { name: "orders" } } };

  it.each([
    ["a name", { queue: "orders" }],
    ["an ARN", { policy: '{"Resource":"arn:aws:sqs:sa-east-1:222222222222:orders"}' }],
    ["a path", { to: "arn:aws:s3:::orders/*" }],
  ])("calls a resource otherwise of which another stack wrote down %s", (_, values) => {
    const others = { [OTHER_STACK]: { resource: { x_y: { z: values } } } };
    expect(changesBy("rename", queue, others)).toEqual(["aws_sqs_queue.q name: orders → orders-renamed"]);
  });

  it.each([
    ["who refer by expression", { queue: "${aws_sqs_queue.q.name}" }],
    ["who wrote a longer name", { queue: "orders-late" }],
    ["who has it in tags", { tags: { Name: "orders" } }],
  ])("leaves names alone that only those know %s", (_, values) => {
    expect(changesBy("rename", { ...queue, x_y: { z: values } })).toEqual([]);
  });

  it("leaves names alone that only pictures for people show", () => {
    const dashboard = { aws_cloudwatch_dashboard: { d: { dashboard_body: '{"queue":"orders"}' } } };
    expect(changesBy("rename", { ...queue, ...dashboard })).toEqual([]);
  });

  it("leaves names alone that are known only after apply", () => {
    expect(changesBy("rename", { aws_sqs_queue: { q: { name: "${var.name}" } } })).toEqual([]);
  });
});

describe("widening of policies", () => {
  const policy = (...Statement: readonly object[]): object => ({
    aws_iam_policy: { p: { policy: JSON.stringify({ Statement }) } },
  });
  const allow = { Effect: "Allow", Action: "sqs:Send", Resource: "q", Principal: "p", Condition: { a: 1 } };
  const deny = { Effect: "Deny", Action: "*", Resource: "*", Principal: "*" };

  it.each(["widen-action", "widen-resource", "widen-principal", "drop-condition"])(
    "changes the statement that allows: %s",
    (operator) => {
      const found = changesBy(operator, policy(deny, allow));
      expect(found).toEqual([expect.stringMatching(/^aws_iam_policy\.p policy: statement 1: /)]);
    },
  );

  it("takes away what denies, and leaves alone what is as wide as it can be", () => {
    expect(changesBy("drop-deny", policy(deny, allow))).toEqual([
      "aws_iam_policy.p policy: statement 0: Deny statement deleted",
    ]);
    const wide = { ...deny, Effect: "Allow" };
    for (const operator of [
      "widen-action",
      "widen-resource",
      "widen-principal",
      "drop-condition",
      "drop-deny",
    ])
      expect(changesBy(operator, policy(wide))).toEqual([]);
    expect(changesBy("widen-action", policy({ ...allow, Action: undefined, NotAction: "iam:*" }))).toEqual(
      [],
    );
  });
});
