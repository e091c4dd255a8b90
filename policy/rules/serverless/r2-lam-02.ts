import { accessOf } from "../../../terraform/graph/access/access";
import { eventFlowOf } from "../../../terraform/graph/events/event-flow-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { verdictOf } from "../../parts/may-hand-to";
import { between, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const LOGIN = /^(?:BASIC_AUTH|SASL_SCRAM_\d+_AUTH|CLIENT_CERTIFICATE_TLS_AUTH)$/;
/** Times the function's timeout that a message must stay hidden from others. */
const HIDDEN_TIMES = 6;
const DEFAULT_HIDDEN = 30;
const DEFAULT_TIMEOUT = 3;

export const pollersKeepUp: Rule = {
  id: "R2-LAM-02",
  severity: "medium",
  area: "serverless",
  requirements: ["R2", "R5"],
  pci: [],
  title:
    "What polls for a function finds the function, may log in, has pollers of its own, and hides messages long enough",
  why: "a poller without a login reads nothing and says so in no log of ours; one that shows a message again has it done twice",
  source: [
    "cdk-nag LambdaEventSourceSQSVisibilityTimeout",
    "https://docs.aws.amazon.com/lambda/latest/dg/kafka-scaling-modes.html",
  ],
  reach: "stacks",
  check: ({ graph, promises: { requirements } }) => ({
    judgements: graph
      .of("aws_lambda_event_source_mapping")
      .map((mapping) => judge(mapping, requirements.includes("R2"))),
    nothing: "nothing polls for a function",
  }),
};

function judge(mapping: Resource, busy: boolean): Judgement {
  const { body } = mapping;
  const flow = eventFlowOf(body.graph);
  const worker = flow.from(mapping, "hands-to")[0]?.to;
  const proof = new Proof(mapping)
    .needs(
      worker !== undefined || (body.value("function_name").kind === "unknown" ? undefined : false),
      "function_name leads to no function of these stacks",
      show(body, "function_name"),
    )
    .needs(body.flag("enabled") !== false, "it is not enabled", show(body, "enabled"));
  if (body.blocks("self_managed_event_source").length > 0) needsKafka(proof, mapping, worker, busy);
  const queue = flow.from(mapping, "takes-from")[0]?.to;
  if (queue?.type === "aws_sqs_queue" && worker !== undefined) {
    const hidden = queue.body.number("visibility_timeout_seconds") ?? DEFAULT_HIDDEN;
    const timeout = worker.body.number("timeout") ?? DEFAULT_TIMEOUT;
    proof
      .needs(
        hidden >= HIDDEN_TIMES * timeout,
        `its queue hides messages for ${hidden} s, less than ${HIDDEN_TIMES} times ${timeout} s`,
        show(queue.body, "visibility_timeout_seconds"),
        show(worker.body, "timeout"),
      )
      .value(body, "scaling_config.maximum_concurrency", between(2, 1_000), "from 2 to 1000");
  }
  return proof.judgement("its pollers find the function, and may read what they poll");
}

function needsKafka(proof: Proof, mapping: Resource, worker: Resource | undefined, busy: boolean): void {
  const { body } = mapping;
  if (busy) {
    const [least, most] = ["minimum", "maximum"].map((each) => `provisioned_poller_config.${each}_pollers`);
    proof
      .value(body, least!, between(1, 200), "from 1 to 200")
      .value(body, most!, between(1, 2_000), "from 1 to 2000")
      .needs(
        (body.number(least!) ?? 0) <= (body.number(most!) ?? Infinity),
        "it has more pollers at least than at most",
        show(body, least!),
        show(body, most!),
      );
  }
  const logins = body
    .blocks("source_access_configuration")
    .filter((each) => LOGIN.test(each.text("type") ?? ""));
  proof.needs(logins.length > 0, "it logs in to Kafka with no secret", {
    resource: mapping,
    path: "source_access_configuration",
  });
  const role = worker?.body.targets("role").find(({ type }) => type === "aws_iam_role");
  for (const login of logins) {
    const secret = login.targets("uri").find(({ type }) => type === "aws_secretsmanager_secret");
    proof.needs(
      secret !== undefined || (login.value("uri").kind === "unknown" ? undefined : false),
      "its login leads to no secret of these stacks",
      show(login, "uri"),
    );
    if (secret === undefined || role === undefined) continue;
    const where = new Map([["aws:requestedregion", mapping.region]]);
    const decision = accessOf(body.graph).allows(role, "secretsmanager:GetSecretValue", secret, where);
    proof
      .needs(
        verdictOf(decision),
        `${role.address} may not read the secret that it logs in with`,
        show(login, "uri"),
        ...decision.because,
      )
      .needs(
        secret.account === mapping.account && secret.region === mapping.region,
        "its login stands in another account or region",
        show(login, "uri"),
      );
  }
}
