import { numberOf } from "../../../terraform/graph/json";
import { accessOf, type Access } from "../../../terraform/graph/access/access";
import { keyUseOf } from "../../../terraform/graph/access/key-use";
import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const FOURTEEN_DAYS = 1_209_600;
/** What is done with a queue, and what that needs of its key. */
const NEEDS = [
  ["sqs:SendMessage", "kms:GenerateDataKey"],
  ["sqs:ReceiveMessage", "kms:Decrypt"],
] as const;

export const queuesAreEncryptedForTheirUsers: Rule = {
  id: "R4-SQS-01",
  severity: "high",
  area: "platform",
  requirements: ["R4", "R5"],
  pci: ["3.6.1"],
  title:
    "Every queue is encrypted, its senders and receivers may use its key, and a last one keeps for 14 days",
  why: "a queue under a key of another purpose refuses its own senders: what failed is then lost, and nobody knows",
  source: [
    "Security Hub SQS.1",
    "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const access = accessOf(graph);
    const users = queueUsers(graph.of("aws_sqs_queue"), access);
    return {
      judgements: graph.of("aws_sqs_queue").map((queue) => judge(queue, users.get(queue) ?? [], access)),
      nothing: "there is no queue",
    };
  },
};

/** Roles whose policies name a queue. */
function queueUsers(queues: readonly Resource[], access: Access): ReadonlyMap<Resource, readonly Resource[]> {
  const known = new Set(queues);
  const users = new Map<Resource, Resource[]>();
  for (const { kind, from, to } of access.edges) {
    if (kind !== "permission" || !known.has(to) || !("body" in from)) continue;
    users.set(to, [...(users.get(to) ?? []), from]);
  }
  return users;
}

function judge(queue: Resource, users: readonly Resource[], access: Access): Judgement {
  const { body } = queue;
  const uses = keyUseOf(body.graph).keysOf(queue);
  const [use] = uses;
  const last = body.raw("redrive_policy").length === 0;
  const proof = new Proof(queue)
    .value(
      body,
      "message_retention_seconds",
      (value) => !last || numberOf(value) === FOURTEEN_DAYS,
      `${FOURTEEN_DAYS}, the most that SQS takes, since it hands nothing on`,
    )
    .value(
      body,
      "visibility_timeout_seconds",
      (value) => value === undefined || numberOf(value) > 0,
      "more than 0, since whoever takes a message would take it again",
    )
    .needs(
      use !== undefined ||
        body.flag("sqs_managed_sse_enabled") !== false ||
        body.raw("kms_master_key_id").length > 0,
      "it is not encrypted",
      evidenceOf(body, "sqs_managed_sse_enabled"),
    );
  if (use === undefined) return proof.judgement("it is encrypted with a key of SQS");
  const context = new Map([["kms:viaservice", `sqs.${queue.region ?? ""}.amazonaws.com`]]);
  for (const user of new Set(users))
    for (const [action, needed] of NEEDS) {
      if (access.allows(user, action, queue).verdict !== "allowed") continue;
      const { verdict, because } = access.allows(user, needed, use.key, context);
      proof.needs(
        verdict === "unknown" ? undefined : verdict === "allowed",
        `${user.name} may do ${action}, and not ${needed} with its key`,
        ...use.because,
        { resource: user },
        ...because,
      );
    }
  return proof.judgement("who uses it may use its key");
}
