import { accessOf, type Access } from "../../../terraform/graph/access/access";
import { matchesAction } from "../../../terraform/graph/access/matches-pattern";
import type { Statement } from "../../../terraform/graph/access/statement";
import { keyUseOf, type KeyUse } from "../../../terraform/graph/access/key-use";
import type { Resource } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

/** What bringing something in is called, by what is encrypted. */
const BRINGING: Readonly<Record<string, string>> = {
  aws_s3_bucket_server_side_encryption_configuration: "s3:PutObject",
  aws_sns_topic: "sns:Publish",
  aws_sqs_queue: "sqs:SendMessage",
};

export const keysAdmitWhoMayBring: Rule = {
  id: "R4-KMS-05",
  severity: "high",
  area: "platform",
  requirements: ["R4", "R5", "R7"],
  pci: ["3.6.1", "10.7.2"],
  title: "A service that may bring messages or objects may use the key that they are encrypted with",
  why: "the queue, topic or bucket admits the service and its key refuses it: what it brings is dropped in silence",
  source: [
    "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html",
    "https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const access = accessOf(graph);
    const judgements = keyUseOf(graph).uses.flatMap((use) => {
      const action = BRINGING[use.resource.type];
      return action === undefined ? [] : judge(use, action, access);
    });
    return { judgements, nothing: "no service brings anything that is encrypted" };
  },
};

function judge({ resource, key, because }: KeyUse, action: string, access: Access): readonly Judgement[] {
  const guarded = resource.body.targets("bucket").find(({ type }) => type === "aws_s3_bucket") ?? resource;
  const statements = access
    .policiesOn(guarded)
    .flatMap((policy) => policy.statements)
    .filter(
      ({ effect, actions }) =>
        effect === "Allow" && actions.some((pattern) => matchesAction(pattern, action)),
    );
  return statements.flatMap((statement) =>
    (statement.principals ?? []).flatMap((principal) => {
      if (principal.kind !== "service") return [];
      const admitted = admits(key, principal.service, statement, guarded, access);
      const evidence = [statement.evidence, ...because, { resource: key, path: "policy" }];
      return [
        admitted
          ? passed(guarded, `its key admits ${principal.service}`, evidence)
          : failed(
              guarded,
              `${principal.service} may bring to it, and its key refuses ${principal.service}`,
              evidence,
            ),
      ];
    }),
  );
}

/** The request to the key carries the account and source of the request that the statement admits. */
function admits(
  key: Resource,
  service: string,
  statement: Statement,
  guarded: Resource,
  access: Access,
): boolean {
  const arn = guarded.body.graph.arnOf(guarded);
  const context = new Map<string, string | undefined>([
    ["kms:encryptioncontext:aws:sns:topicarn", guarded.type === "aws_sns_topic" ? arn : undefined],
    ["kms:encryptioncontext:aws:sqs:arn", guarded.type === "aws_sqs_queue" ? arn : undefined],
    ...(guarded.type === "aws_s3_bucket" ? [] : ([["kms:encryptioncontext:aws:s3:arn", undefined]] as const)),
  ]);
  for (const { key: name, values, operator } of statement.conditions)
    if (/^aws:source/.test(name) && values.length === 1 && !/not/i.test(operator))
      context.set(name, values[0]!);
  return (
    access.admits(key, { kind: "service", service }, "kms:GenerateDataKey", context).verdict === "allowed"
  );
}
