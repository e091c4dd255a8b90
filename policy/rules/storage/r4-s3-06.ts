import { accessOf } from "../../../terraform/graph/access/access";
import { keyUseOf } from "../../../terraform/graph/access/key-use";
import { matchesAction } from "../../../terraform/graph/access/matches-pattern";
import type { Statement } from "../../../terraform/graph/access/statement";
import { bucketSettingsOf } from "../../../terraform/graph/protection/bucket-settings";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const METHOD = "s3:x-amz-server-side-encryption";
const KEY = "s3:x-amz-server-side-encryption-aws-kms-key-id";

export const bucketsRefuseOtherKeys: Rule = {
  id: "R4-S3-06",
  severity: "medium",
  area: "storage",
  requirements: ["R4"],
  pci: ["3.6.1", "3.7.1"],
  title:
    "A bucket under a customer's key refuses objects that are encrypted in another way or under another key",
  why: "who writes may name another key than the bucket's: an object under a stranger's key is one that its owner takes away",
  source: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html#require-sse-kms"],
  reach: "stacks",
  check: ({ graph }) => {
    const settings = bucketSettingsOf(graph);
    const judgements = graph.of("aws_s3_bucket").flatMap((bucket) => {
      const encryption = settings.get(bucket)?.encryption;
      const keys = encryption === undefined ? [] : keyUseOf(graph).keysOf(encryption);
      return keys.length === 0
        ? []
        : [
            judge(
              bucket,
              keys.map(({ key }) => key),
            ),
          ];
    });
    return { judgements, nothing: "no bucket is under a key of these stacks" };
  },
};

function judge(bucket: Resource, keys: readonly Resource[]): Judgement {
  const policies = accessOf(bucket.body.graph).policiesOn(bucket);
  const evidence = policies.map((policy) => policy.evidence);
  const known = policies.every((policy) => policy.known);
  const refusals = policies.flatMap(({ statements }) => statements).filter(refusesToWrite);
  const method = refusals.find((statement) => unless(statement, METHOD)?.join() === "aws:kms");
  const key = refusals.find((statement) => {
    const values = unless(statement, KEY);
    return values?.length === 1 && leadsTo(values[0]!, statement, keys);
  });
  const shown = (statement?: Statement) => (statement === undefined ? evidence : [statement.evidence]);
  return new Proof(bucket)
    .needs(known ? true : undefined, "its policy is known only after apply", ...evidence)
    .needs(
      method !== undefined,
      "its policy takes objects that are encrypted in another way",
      ...shown(method),
    )
    .needs(key !== undefined, "its policy takes objects under another key", ...shown(key))
    .judgement("its policy takes objects under its own key only");
}

function refusesToWrite({ effect, actions, allActionsBut, principals = [], resources }: Statement): boolean {
  return (
    effect === "Deny" &&
    !allActionsBut &&
    actions.some((pattern) => matchesAction(pattern, "s3:PutObject")) &&
    principals.some(({ kind }) => kind === "any") &&
    resources.some(({ text }) => text === "*" || text.endsWith("/*"))
  );
}

/** What a key of the request must be, where a statement speaks of nothing else. */
function unless({ conditions }: Statement, name: string): readonly string[] | undefined {
  if (conditions.some(({ key, operator }) => key !== name || !/^(?:StringNotEquals|Null)$/.test(operator)))
    return undefined;
  return conditions.find(({ operator }) => operator === "StringNotEquals")?.values;
}

function leadsTo(value: string, { evidence }: Statement, keys: readonly Resource[]): boolean {
  const { graph } = evidence.resource.body;
  const targets = graph.targetsOf(value, evidence.resource.stack);
  return keys.some((key) => targets.includes(key) || graph.arnOf(key) === value);
}
