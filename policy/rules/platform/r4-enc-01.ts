import { textOf } from "../../../terraform/graph/json";
import { KEY_ATTRIBUTES } from "../../../terraform/graph/access/key-attributes";
import { keyUseOf, type KeyUses } from "../../../terraform/graph/access/key-use";
import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

export const storesHaveOwnKeys: Rule = {
  id: "R4-ENC-01",
  severity: "high",
  area: "platform",
  requirements: ["R4", "R9"],
  pci: ["3.6.1", "3.5.1.2"],
  title: "Everything that keeps data is encrypted with a key of the platform",
  why: "a key of AWS has no policy of ours, cannot be taken away from anybody, and its use cannot be refused",
  source: ["Security Hub RDS.27", "Security Hub S3.17", "Security Hub SQS.1", "Security Hub ECR.5"],
  reach: "stacks",
  check: ({ graph }) => {
    const uses = keyUseOf(graph);
    const logBuckets = new Set(
      graph
        .of("aws_s3_bucket_logging")
        .flatMap(({ body }) => body.targets("target_bucket"))
        .flatMap((target) => (target.type === "aws_s3_bucket" ? [target] : target.body.targets("bucket"))),
    );
    const judgements = Object.entries(KEY_ATTRIBUTES).flatMap(([type, attributes]) =>
      attributes
        .filter(({ store }) => store === true)
        .flatMap(({ path }) => graph.of(type).map((resource) => judge(resource, path, uses, logBuckets))),
    );
    return { judgements, nothing: "nothing here keeps data" };
  },
};

function judge(
  resource: Resource,
  path: string,
  uses: KeyUses,
  logBuckets: ReadonlySet<Resource>,
): Judgement {
  const { body } = resource;
  const own = uses.keysOf(resource).find((use) => use.path === path);
  const named = evidenceOf(body, path);
  if (own !== undefined)
    return passed(resource, "it is encrypted with a key of the platform", [
      ...own.because,
      { resource: own.key },
    ]);
  const bucket = body.targets("bucket").find((target) => logBuckets.has(target));
  if (bucket !== undefined)
    return passed(resource, "S3 writes its own access logs to it, which it cannot do under a key of ours", [
      named,
      { resource: bucket },
    ]);
  if (body.raw(path).length === 0) return failed(resource, `${path} is not set`, [named]);
  const value = body.value(path);
  if (value.kind === "known" && /^arn:[^:]*:kms:[^:]*:\d{12}:key\//.test(textOf(value.value)))
    return passed(resource, "it is encrypted with a named key", [named]);
  if (value.kind === "unknown")
    return undecided(resource, `${path} is known only after apply, and leads to no key here`, [named]);
  return failed(resource, `${path} is no key of the platform`, [named]);
}
