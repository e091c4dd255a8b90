import { accessOf } from "../../../../terraform/graph/access/access";
import { but, graphOf, policyText } from "../../../fixtures/graph-of";

const STACK = "prod-payments-sa-east-1-x";
const QUEUE = "arn:aws:sqs:sa-east-1:222222222222:orders";
const STACKS = {
  [STACK]: {
    data: {
      aws_iam_policy_document: {
        trust: {
          statement: [
            {
              actions: ["sts:AssumeRole"],
              principals: [{ type: "Service", identifiers: ["lambda.amazonaws.com"] }],
              condition: [{ test: "StringEquals", variable: "aws:SourceAccount", values: ["222222222222"] }],
            },
          ],
        },
      },
    },
    resource: {
      aws_iam_role: {
        worker: {
          name: "worker",
          assume_role_policy: "${data.aws_iam_policy_document.trust.json}",
          permissions_boundary: "${aws_iam_policy.boundary.arn}",
        },
      },
      aws_iam_policy: {
        boundary: {
          name: "boundary",
          policy: policyText({ Effect: "Allow", Action: ["sqs:*", "s3:*"], Resource: "*" }),
        },
        read: {
          name: "read",
          policy: policyText(
            { Effect: "Allow", Action: "S3:Get*", Resource: "arn:aws:s3:::files/*" },
            { Effect: "Deny", Action: "s3:*", Resource: "arn:aws:s3:::files/secret/*" },
          ),
        },
      },
      aws_iam_role_policy: {
        own: {
          role: "${aws_iam_role.worker.name}",
          policy: policyText(
            {
              Effect: "Allow",
              Action: ["sqs:SendMessage", "sns:Publish"],
              Resource: ["${aws_sqs_queue.orders.arn}"],
            },
            { Effect: "Allow", NotAction: "sqs:*", NotResource: "arn:aws:dynamodb:*" },
          ),
        },
      },
      aws_iam_role_policy_attachment: {
        read: { role: "worker", policy_arn: "${aws_iam_policy.read.arn}" },
      },
      aws_sqs_queue: { orders: { name: "orders" } },
      aws_s3_bucket: { files: { bucket: "files" } },
      aws_lambda_permission: {
        call: {
          function_name: "${aws_lambda_function.f.function_name}",
          action: "lambda:InvokeFunction",
          principal: "events.amazonaws.com",
          source_arn: "arn:aws:events:sa-east-1:222222222222:rule/r",
        },
      },
      aws_lambda_function: { f: { function_name: "f" } },
    },
  },
};

const graph = graphOf(STACKS);
const access = accessOf(graph);
const [role] = graph.of("aws_iam_role");

const asked = (action: string, object: string): string => access.allows(role!, action, object).verdict;

describe("accessOf", () => {
  it.each([
    ["sqs:sendmessage", QUEUE, "allowed"],
    ["sqs:SendMessage", `${QUEUE}2`, "none"],
    ["sqs:DeleteMessage", QUEUE, "none"],
    ["s3:GetObject", "arn:aws:s3:::files/a", "allowed"],
    ["s3:GetObject", "arn:aws:s3:::files/secret/a", "denied"],
    ["s3:PutObject", "arn:aws:s3:::other/a", "allowed"],
    ["dynamodb:GetItem", "arn:aws:dynamodb:x", "none"],
  ])("says of %s on %s: %s", (action, object, verdict) => {
    expect(asked(action, object)).toBe(verdict);
  });

  it("keeps a role within its boundary", () => {
    expect(asked("sns:Publish", QUEUE)).toBe("none");
    const paths = access.allows(role!, "sqs:SendMessage", QUEUE).because.map(({ path }) => path);
    expect(paths).toEqual(["policy.Statement.0", "permissions_boundary", "policy.Statement.0"]);
  });

  it("does not know what a policy says that is not there", () => {
    const changed = graphOf(
      but(
        STACKS,
        `${STACK}/resource/aws_iam_role_policy_attachment/read/policy_arn`,
        "arn:aws:iam::aws:policy/X",
      ),
    );
    const [changedRole] = changed.of("aws_iam_role");
    expect(accessOf(changed).allows(changedRole!, "sqs:ReceiveMessage", "*").verdict).toBe("unknown");
  });

  it("reads trust through a data source, with its conditions", () => {
    const principal = { kind: "service", service: "lambda.amazonaws.com" } as const;
    const from = (account: string): string =>
      access.admits(role!, principal, "sts:AssumeRole", new Map([["aws:sourceaccount", account]])).verdict;
    expect(from("222222222222")).toBe("allowed");
    expect(from("333333333333")).toBe("none");
    const other = { kind: "service", service: "ecs-tasks.amazonaws.com" } as const;
    expect(access.admits(role!, other, "sts:AssumeRole").verdict).toBe("none");
  });

  it("makes permissions to call a function statements of its policy", () => {
    const [target] = graph.of("aws_lambda_function");
    const principal = { kind: "service", service: "events.amazonaws.com" } as const;
    const from = (arn: string): string =>
      access.admits(target!, principal, "lambda:InvokeFunction", new Map([["aws:sourcearn", arn]])).verdict;
    expect(from("arn:aws:events:sa-east-1:222222222222:rule/r")).toBe("allowed");
    expect(from("arn:aws:events:sa-east-1:222222222222:rule/s")).toBe("none");
  });

  it("leads from a role to what its policies name, also by patterns and parts of ARNs", () => {
    const permissions = access.edges.filter(({ kind }) => kind === "permission").map(({ to }) => to.address);
    expect(permissions).toEqual(["aws_sqs_queue.orders", "aws_s3_bucket.files"]);
    const trusts = access.edges.filter(({ kind }) => kind === "trust").map(({ from }) => from);
    expect(trusts).toEqual([{ kind: "service", service: "lambda.amazonaws.com" }]);
  });

  it("throws at nothing that may stand in a policy", () => {
    for (const value of [1, [], "{}", "[1]", "${x", { Statement: 7 }, '{"Statement":[{"Effect":"Allow"}]}'])
      for (const path of ["aws_iam_role/worker/assume_role_policy", "aws_iam_policy/boundary/policy"]) {
        const changed = graphOf(but(STACKS, `${STACK}/resource/${path}`, value));
        const [changedRole] = changed.of("aws_iam_role");
        expect(() => accessOf(changed).allows(changedRole!, "sqs:SendMessage", QUEUE)).not.toThrow();
        expect(accessOf(changed).edges).toBeDefined();
      }
  });
});
