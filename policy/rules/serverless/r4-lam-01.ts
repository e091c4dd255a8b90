import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { isTrue, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

const CONFIG = "aws_lambda_code_signing_config";
const PUBLISHERS = "allowed_publishers.signing_profile_version_arns";
const ENFORCED = "policies.untrusted_artifact_on_deployment";
const PLATFORM = "AWSLambda-SHA384-ECDSA";
/** Days that a unit of a signature's validity counts for, at least. */
const DAYS: Readonly<Record<string, number>> = { DAYS: 1, MONTHS: 28, YEARS: 365 };
const LEAST_DAYS = 365;

/** Where an object takes what is in it from. */
const CONTENTS = ["content", "content_base64", "source"];

export const functionsRunSignedCode: Rule = {
  id: "R4-LAM-01",
  severity: "high",
  area: "serverless",
  requirements: ["R4", "R8"],
  pci: ["6.3.2", "11.5.2"],
  title:
    "Every function takes its code from a bucket of its own place, and code that no stack uploads only if the platform's profile signed it",
  why: "who may write to a bucket of code must not thereby run as the function that settles payments",
  source: [
    "checkov CKV_AWS_272",
    "https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: [
      ...graph.of("aws_lambda_function").filter(takesZip).map(judge),
      ...graph.of("aws_signer_signing_profile").map(judgeProfile),
    ],
    nothing: "no function takes its code from a bucket",
  }),
};

function takesZip({ body }: Resource): boolean {
  return body.text("package_type") !== "Image" && body.raw("filename").length === 0;
}

function judge(each: Resource): Judgement {
  const { body } = each;
  const bucket = bucketOf(each);
  const proof = new Proof(each)
    .needs(
      bucket !== undefined || (body.value("s3_bucket").kind === "unknown" ? undefined : false),
      "its code comes from no bucket of these stacks",
      show(body, "s3_bucket"),
    )
    .needs(
      bucket === undefined || samePlace(each, bucket),
      "its code comes from a bucket of another account or region",
      show(body, "s3_bucket"),
    )
    .needs(body.raw("s3_key").length > 0, "it names no code", show(body, "s3_key"));
  if (uploadsItself(each))
    return proof
      .needs(
        body.raw("source_code_hash").length > 0,
        "nothing tells when its code has changed",
        show(body, "source_code_hash"),
      )
      .needs(
        body.targets("s3_key").every((code) => CONTENTS.some((content) => code.body.raw(content).length > 0)),
        "what is uploaded as its code has no content",
        show(body, "s3_key"),
      )
      .judgement("a stack uploads its code");
  const [config] = body.targets("code_signing_config_arn").filter(({ type }) => type === CONFIG);
  proof.needs(
    config !== undefined || (body.value("code_signing_config_arn").kind === "unknown" ? undefined : false),
    "nothing asks for a signature of its code",
    show(body, "code_signing_config_arn"),
  );
  if (config === undefined) return proof.judgement("");
  const named = config.body.raw(PUBLISHERS);
  const profiles = config.body.targets(PUBLISHERS);
  return proof
    .value(config.body, ENFORCED, oneOf("Enforce"), "Enforce")
    .needs(
      named.length > 0 && profiles.length === named.length,
      "what signs its code is not in these stacks",
      show(config.body, PUBLISHERS),
    )
    .needs(
      profiles.every((profile) => samePlace(each, profile) !== false),
      "its code is signed in another account or region",
      show(config.body, PUBLISHERS),
    )
    .judgement("it runs only what the platform's profile signed");
}

function judgeProfile(profile: Resource): Judgement {
  const { body } = profile;
  const proof = new Proof(profile).value(body, "platform_id", oneOf(PLATFORM), PLATFORM);
  // Plans and states do not tell of lifecycles.
  if (profile.stack.document.origin === "synth")
    proof.value(body, "lifecycle.prevent_destroy", isTrue, "true");
  for (const validity of body.blocks("signature_validity_period")) {
    const days = (validity.number("value") ?? 0) * (DAYS[validity.text("type") ?? ""] ?? 0);
    proof.needs(
      days >= LEAST_DAYS,
      `its signatures end after ${days} days, and functions cannot go back to what they ran a year ago`,
      show(validity, "value"),
      show(validity, "type"),
    );
  }
  return proof.judgement("it signs code for functions, and stays");
}

function bucketOf({ body, account, region }: Resource): Resource | undefined {
  const [target] = body.targets("s3_bucket");
  if (target?.type === "aws_s3_bucket") return target;
  const name = target?.body.text("bucket") ?? body.text("s3_bucket");
  const buckets = name === undefined ? [] : body.graph.named("aws_s3_bucket", name);
  return buckets.find((each) => each.account === account && each.region === region) ?? buckets[0];
}

function uploadsItself({ body }: Resource): boolean {
  return body.targets("s3_key").some(({ type }) => type === "aws_s3_object");
}
