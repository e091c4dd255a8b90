import { accessOf } from "../../../terraform/graph/access/access";
import { eventFlowOf } from "../../../terraform/graph/events/event-flow-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { verdictOf } from "../../parts/may-hand-to";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const KEY = "kms_key_identifier";
const SERVICE = "pipes.amazonaws.com";

export const pipesAreTheirOwn: Rule = {
  id: "R4-PIP-01",
  severity: "high",
  area: "integration",
  requirements: ["R4"],
  pci: ["3.6.1", "7.2.5"],
  title:
    "Every pipe has a role that trusts it under its own name, and encrypts under the key of what it takes from",
  why: "a role that trusts any pipe serves whoever may make one, and a key for another purpose lets people read who should not",
  source: [
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-permissions.html",
    "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-pipes-cmkey.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({ judgements: graph.of("aws_pipes_pipe").map(judge), nothing: "there is no pipe" }),
};

function judge(pipe: Resource): Judgement {
  const { body, account = "", region = "" } = pipe;
  const { graph } = body;
  const name = body.text("name");
  const role = body.targets("role_arn").find(({ type }) => type === "aws_iam_role");
  const proof = new Proof(pipe).needs(
    name !== undefined || (body.raw("name").length > 0 ? undefined : false),
    "it must have a name, by which its role knows it",
    show(body, "name"),
  );
  if (role !== undefined && name !== undefined) {
    const asks = (pipeName: string) =>
      accessOf(graph).admits(
        role,
        { kind: "service", service: SERVICE },
        "sts:AssumeRole",
        new Map([
          ["aws:sourceaccount", account],
          ["aws:sourcearn", `arn:aws:pipes:${region}:${account}:pipe/${pipeName}`],
        ]),
      );
    const own = asks(name);
    proof
      .needs(
        verdictOf(own),
        "its role does not trust a pipe of its name",
        show(body, "role_arn"),
        ...own.because,
      )
      .needs(
        asks(`${name}-of-somebody-else`).verdict !== "allowed",
        "its role trusts pipes of any name",
        show(body, "role_arn"),
        ...own.because,
      );
  }
  const [source] = eventFlowOf(graph).from(pipe, "takes-from");
  const queue = source?.to.type === "aws_sqs_queue" ? source.to : undefined;
  const keys = queue?.body.targets("kms_master_key_id") ?? [];
  if (queue !== undefined && keys.length > 0)
    proof.needs(
      body.targets(KEY).some((key) => keys.includes(key)),
      "it encrypts under another key than the queue that it takes from",
      show(body, KEY),
      show(queue.body, "kms_master_key_id"),
    );
  return proof.judgement("its role trusts it alone, and its key is that of its source");
}
