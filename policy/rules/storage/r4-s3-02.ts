import type { Resource } from "../../../terraform/graph/resource";
import { isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const SWITCHES = [
  "block_public_acls",
  "block_public_policy",
  "ignore_public_acls",
  "restrict_public_buckets",
];

export const accountsBlockPublicBuckets: Rule = {
  id: "R4-S3-02",
  severity: "high",
  area: "storage",
  requirements: ["R4"],
  pci: ["1.4.4"],
  title: "Every account that holds buckets blocks public ones as a whole",
  why: "blocks of single buckets say nothing of the bucket that somebody makes tomorrow by hand",
  source: [
    "Security Hub S3.1",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/configuring-block-public-access-account.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const blocks = graph.of("aws_s3_account_public_access_block");
    const holders = new Map<string, Resource>();
    for (const bucket of graph.of("aws_s3_bucket")) {
      const account = bucket.account ?? bucket.stack.name;
      if (!holders.has(account)) holders.set(account, bucket);
    }
    const judgements = [...holders].map(([account, bucket]) =>
      judge(
        account,
        bucket,
        blocks.find((block) => ownerOf(block) === account),
      ),
    );
    return { judgements, nothing: "there is no bucket" };
  },
};

function judge(account: string, bucket: Resource, block: Resource | undefined): Judgement {
  const proof = new Proof(block ?? bucket).needs(
    block !== undefined,
    `account ${account} has buckets, and nothing in it blocks public ones as a whole`,
    { resource: bucket },
  );
  if (block !== undefined) for (const path of SWITCHES) proof.value(block.body, path, isTrue, "true");
  return proof.judgement(`account ${account} blocks public buckets as a whole`);
}

function ownerOf(block: Resource): string {
  return block.body.text("account_id") ?? block.account ?? block.stack.name;
}
