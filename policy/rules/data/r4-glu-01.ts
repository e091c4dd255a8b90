import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { isTrue, oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

const SETTINGS = "data_catalog_encryption_settings";
const PARTS = [
  { path: "cloudwatch_encryption", mode: "cloudwatch_encryption_mode", right: "SSE-KMS" },
  { path: "job_bookmarks_encryption", mode: "job_bookmarks_encryption_mode", right: "CSE-KMS" },
  { path: "s3_encryption", mode: "s3_encryption_mode", right: "SSE-KMS" },
];

export const glueEncryptsEverything: Rule = {
  id: "R4-GLU-01",
  severity: "high",
  area: "data",
  requirements: ["R4"],
  pci: ["3.6.1", "4.2.1"],
  title:
    "Jobs and crawlers encrypt what they write under keys of their region, and the catalog that they use is encrypted",
  why: "the catalog's settings belong to account and region, so that a job in a second region writes into one that nobody encrypted",
  source: [
    "https://docs.aws.amazon.com/glue/latest/dg/encryption-at-rest.html",
    "https://docs.aws.amazon.com/glue/latest/dg/encrypt-glue-data-catalog.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_glue_job", "aws_glue_crawler").map(judge),
    nothing: "there is no job or crawler",
  }),
};

function judge(worker: Resource): Judgement {
  const { body } = worker;
  const { graph } = body;
  const [security] = body
    .targets("security_configuration")
    .filter(({ type }) => type === "aws_glue_security_configuration");
  const catalog = graph
    .of("aws_glue_data_catalog_encryption_settings")
    .find(({ account, region }) => account === worker.account && region === worker.region);
  const stated = body.raw("security_configuration").length > 0;
  const proof = new Proof(worker)
    .needs(
      security !== undefined ? true : stated ? undefined : false,
      "nothing says how it encrypts",
      show(body, "security_configuration"),
    )
    .needs(catalog !== undefined, "nothing encrypts the catalog of its account and region");
  if (security !== undefined)
    for (const { path, mode, right } of PARTS) {
      const at = `encryption_configuration.${path}`;
      proof.value(security.body, `${at}.${mode}`, oneOf(right), right);
      addKey(proof, security, `${at}.kms_key_arn`);
    }
  if (catalog !== undefined) {
    proof
      .value(
        catalog.body,
        `${SETTINGS}.encryption_at_rest.catalog_encryption_mode`,
        oneOf("SSE-KMS", "SSE-KMS-WITH-SERVICE-ROLE"),
        "SSE-KMS",
      )
      .value(
        catalog.body,
        `${SETTINGS}.connection_password_encryption.return_connection_password_encrypted`,
        isTrue,
        "true",
      );
    addKey(proof, catalog, `${SETTINGS}.encryption_at_rest.sse_aws_kms_key_id`);
    addKey(proof, catalog, `${SETTINGS}.connection_password_encryption.aws_kms_key_id`);
  }
  return proof.judgement("it encrypts what it writes, and its catalog is encrypted");
}

function addKey(proof: Proof, resource: Resource, path: string): void {
  const { body } = resource;
  const key = body.targets(path).find(({ type }) => type.startsWith("aws_kms_"));
  const stated = body.raw(path).length > 0;
  proof.needs(
    !stated ? false : key === undefined ? undefined : samePlace(resource, key),
    `${path} must be a key of its own region and account`,
    show(body, path),
    ...(key === undefined ? [] : [{ resource: key }]),
  );
}
