import type { CardData } from "../../../modules/core/environment";
import { scopeOf } from "../../../policy/scope/scope-of";
import type { ScopedResource } from "../../../policy/scope/scope";
import { platformOf, type Stacks } from "../../fixtures/graph";

const place = (addresses: string): CardData["enters"][number] => {
  return { account: "payments", layer: "data", addresses, why: "tests" };
};
const STACK = "prod-payments-sa-east-1-data";
const QUEUE = "aws_sqs_queue.entry";
const CARD_DATA: CardData = { enters: [place(QUEUE)], rests: [place(QUEUE)] };

const policy = (action: string, resource: string): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: action, Resource: resource }],
  });
const trust = JSON.stringify({
  Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
});

/** A queue in which card data enter, and a function whose role may do something, by default to the queue. */
const stacks = (action: string, on = `\${${QUEUE}.arn}`, more: object = {}): Stacks => ({
  [STACK]: {
    resource: {
      aws_sqs_queue: { entry: { name: "entry" }, other: { name: "other" } },
      aws_lambda_function: { worker: { function_name: "worker", role: "${aws_iam_role.worker.arn}" } },
      aws_iam_role: { worker: { name: "worker", assume_role_policy: trust } },
      aws_iam_role_policy: { worker: { role: "${aws_iam_role.worker.name}", policy: policy(action, on) } },
      aws_s3_bucket: { archive: { bucket: "archive" } },
      ...more,
    },
  },
});

const standing = (
  graph: Stacks,
  address: string,
  cardData: CardData | undefined = CARD_DATA,
): ScopedResource => {
  const { resources } = scopeOf(platformOf(graph, cardData === undefined ? {} : { cardData }));
  return resources.find(({ resource }) => resource.id === `${STACK}/${address}`)!;
};

const kinds = ({ path }: ScopedResource): readonly string[] => path.map(({ kind }) => kind);

describe("scope", () => {
  it("holds where card data enter", () => {
    const found = standing(stacks("sqs:ReceiveMessage"), QUEUE);
    expect(found.scope).toBe("in");
    expect(found.reason).toBe(`card data enter at ${STACK}/${QUEUE}: tests`);
  });

  it("holds what may read the data, by a path with evidence", () => {
    const found = standing(stacks("sqs:ReceiveMessage"), "aws_lambda_function.worker");
    expect(found.scope).toBe("in");
    expect(kinds(found)).toEqual(["is read by"]);
    expect(found.path[0]!.because.map(({ resource }) => resource.address)).toEqual([
      "aws_lambda_function.worker",
      "aws_iam_role_policy.worker",
    ]);
  });

  it.each(["sqs:GetQueueAttributes", "sqs:SendMessage", "sqs:DeleteMessage"])(
    "only connects what may do %s",
    (action) => {
      const found = standing(stacks(action), "aws_lambda_function.worker");
      expect(found.scope).toBe("connected");
      expect(kinds(found)).toEqual(["has permissions on", "acts by"]);
    },
  );

  it("leaves out what may read another queue only, and says what is not there", () => {
    const graph = stacks("sqs:ReceiveMessage", "${aws_sqs_queue.other.arn}");
    const role = standing(graph, "aws_iam_role.worker");
    expect(standing(graph, "aws_lambda_function.worker").scope).toBe("out");
    expect(role).toMatchObject({
      scope: "out",
      path: [],
      reason: "no policy gives it permissions on what is in scope, and nothing in scope acts by it",
    });
  });

  it("goes on to what is left over and to copies, and gives parts the class of the whole", () => {
    const graph = stacks("sqs:ReceiveMessage", `\${${QUEUE}.arn}`, {
      aws_lambda_function_event_invoke_config: {
        worker: {
          function_name: "${aws_lambda_function.worker.function_name}",
          destination_config: { on_failure: { destination: "${aws_sqs_queue.other.arn}" } },
        },
      },
      aws_sqs_queue_policy: { other: { queue_url: "${aws_sqs_queue.other.id}", policy: "{}" } },
    });
    const other = standing(graph, "aws_sqs_queue.other");
    expect(kinds(other)).toEqual(["is read by", "leaves what fails in"]);
    const part = standing(graph, "aws_sqs_queue_policy.other");
    expect(part.scope).toBe("in");
    expect(kinds(part)).toEqual(["is read by", "leaves what fails in", "has as its part"]);
  });

  it("connects the key of what is in scope, and not that of what is out", () => {
    const graph: Stacks = {
      [STACK]: {
        resource: {
          aws_sqs_queue: {
            entry: { name: "entry", kms_master_key_id: "${aws_kms_key.entry.arn}" },
            other: { name: "other", kms_master_key_id: "${aws_kms_key.other.arn}" },
          },
          aws_kms_key: { entry: {}, other: {} },
        },
      },
    };
    expect(kinds(standing(graph, "aws_kms_key.entry"))).toEqual(["is encrypted by"]);
    expect(standing(graph, "aws_kms_key.other").reason).toBe("nothing in scope is encrypted by it");
  });

  it("takes a backup's vault in, through the plan that selects what is in scope", () => {
    const selection = (address: string): Stacks =>
      stacks("sqs:ReceiveMessage", `\${${QUEUE}.arn}`, {
        aws_backup_vault: { vault: { name: "vault" } },
        aws_backup_plan: {
          plan: { name: "plan", rule: [{ rule_name: "daily", target_vault_name: "vault" }] },
        },
        aws_backup_selection: {
          selection: { plan_id: "${aws_backup_plan.plan.id}", resources: [`\${${address}.arn}`] },
        },
        aws_rds_cluster: { ledger: { cluster_identifier: "ledger" } },
      });
    const rests = { enters: [place(QUEUE)], rests: [place("aws_rds_cluster.ledger")] };
    expect(standing(selection("aws_rds_cluster.ledger"), "aws_backup_vault.vault", rests).scope).toBe("in");
    expect(standing(selection("aws_s3_bucket.archive"), "aws_backup_vault.vault", rests).scope).toBe("out");
  });

  it("leaves everything out where settings say that no card data enter or rest", () => {
    const { resources, problems } = scopeOf(platformOf(stacks("sqs:ReceiveMessage")));
    expect(new Set(resources.map(({ scope }) => scope))).toEqual(new Set(["out"]));
    expect(resources[0]!.reason).toBe("no card data enter or rest in the environment, as its settings say");
    expect(problems).toEqual([]);
  });

  it("names each place that matches nothing", () => {
    const cardData = { enters: [place(`${QUEUE},aws_lb.none`)], rests: [place(QUEUE)] };
    expect(scopeOf(platformOf(stacks("sqs:ReceiveMessage"), { cardData })).problems).toEqual([
      'cardData.enters[0].addresses: must name a resource of layer data of account payments, got "aws_lb.none"',
    ]);
  });

  it("is the same each time", () => {
    const ids = (): unknown =>
      scopeOf(platformOf(stacks("sqs:*"), { cardData: CARD_DATA })).resources.map(({ resource, path }) => [
        resource.id,
        path.map(({ from, kind, to }) => `${from.id} ${kind} ${to.id}`),
      ]);
    expect(ids()).toEqual(ids());
  });
});
