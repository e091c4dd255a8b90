import { keyUseOf } from "../../../terraform/graph/access/key-use";
import { bucketSettingsOf } from "../../../terraform/graph/protection/bucket-settings";
import { protectionOf } from "../../../terraform/graph/protection/protection-of";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { placeOf, samePlace } from "../../same-place";

const DEFAULT = "rule.apply_server_side_encryption_by_default";
const KMS: readonly string[] = ["aws:kms", "aws:kms:dsse"];

export const bucketsUseTheirOwnKeys: Rule = {
  id: "R4-S3-03",
  severity: "high",
  area: "storage",
  requirements: ["R4", "R1"],
  pci: ["3.6.1"],
  title:
    "Every bucket encrypts with a customer's key of its own region and account, unless services log into it",
  why: "a bucket whose key stands in another region cannot be read when that region is lost; services that deliver logs cannot use keys",
  source: [
    "Security Hub S3.17",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-encryption.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph.of("aws_s3_bucket").map(judge),
    nothing: "there is no bucket",
  }),
};

function judge(bucket: Resource): Judgement {
  const { graph } = bucket.body;
  const encryption = bucketSettingsOf(graph).get(bucket)?.encryption;
  if (encryption === undefined)
    return new Proof(bucket).needs(false, "nothing says how the bucket encrypts").judgement("");
  const { body } = encryption;
  const algorithm = body.value(`${DEFAULT}.sse_algorithm`);
  if (algorithm.kind === "known" && algorithm.value === "AES256") {
    const [log] = protectionOf(graph).to(bucket, "logs-to", "access-logs-to");
    return new Proof(bucket)
      .needs(
        log !== undefined,
        "it encrypts with a key of AWS's, although no service delivers logs into it",
        show(body, `${DEFAULT}.sse_algorithm`),
        ...(log?.because ?? []),
      )
      .judgement("services deliver logs into it, which cannot use a customer's key");
  }
  const uses = keyUseOf(graph).keysOf(encryption);
  const [use] = uses;
  const stated = body.raw(`${DEFAULT}.kms_master_key_id`).length > 0;
  return new Proof(bucket)
    .value(
      body,
      `${DEFAULT}.sse_algorithm`,
      (value) => typeof value === "string" && KMS.includes(value),
      KMS.join(" or "),
    )
    .needs(stated, "no key is named, so that AWS's own is used", show(body, `${DEFAULT}.kms_master_key_id`))
    .needs(
      use === undefined && stated ? undefined : true,
      "where its key stands is known only after apply",
      show(body, `${DEFAULT}.kms_master_key_id`),
    )
    .needs(
      use === undefined ? true : samePlace(use.key, bucket),
      `it stands in ${placeOf(bucket)}, its key in ${use === undefined ? "" : placeOf(use.key)}`,
      ...(use?.because ?? []),
    )
    .judgement(`it encrypts with a customer's key of ${placeOf(bucket)}`);
}
