import { textOf } from "../../../terraform/graph/json";
import { KEY_ATTRIBUTES } from "../../../terraform/graph/access/key-attributes";
import { keyUseOf, type KeyUses } from "../../../terraform/graph/access/key-use";
import type { Block } from "../../../terraform/graph/block";
import type { Resource } from "../../../terraform/graph/resource";
import { evidenceOf } from "../../judge";
import type { Judgement, Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

/** Blocks that say where a copy stands, with what names the key of it. */
const COPIES: Readonly<
  Record<string, { readonly block: string; readonly region: string; readonly key: string }>
> = {
  aws_secretsmanager_secret: { block: "replica", region: "region", key: "kms_key_id" },
  aws_dynamodb_table: { block: "replica", region: "region_name", key: "kms_key_arn" },
};

export const keysStandWhereTheyAreUsed: Rule = {
  id: "R4-KMS-03",
  severity: "high",
  area: "platform",
  requirements: ["R4", "R1"],
  pci: ["3.6.1", "6.5.3"],
  title: "What is encrypted names a key of its own region, and a copy one of the region it stands in",
  why: "AWS refuses a key of another region; where it does not, losing that region locks the data of this one",
  source: ["https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const uses = keyUseOf(graph);
    const judgements: Judgement[] = [];
    for (const [type, attributes] of Object.entries(KEY_ATTRIBUTES))
      for (const resource of graph.of(type)) {
        for (const { path, elsewhere } of attributes)
          if (elsewhere !== true && resource.body.raw(path).length > 0)
            judgements.push(judge(resource, path, uses));
        const copies = COPIES[type];
        if (copies !== undefined)
          for (const block of resource.body.blocks(copies.block))
            judgements.push(judgeCopy(block, copies.region, copies.key));
      }
    for (const replication of graph.of("aws_s3_bucket_replication_configuration"))
      for (const block of replication.body.blocks("rule.destination"))
        judgements.push(...judgeReplica(block));
    return { judgements, nothing: "nothing names a key" };
  },
};

function judge(resource: Resource, path: string, uses: KeyUses): Judgement {
  const named = evidenceOf(resource.body, path);
  const own = uses.keysOf(resource).filter((use) => use.path === path);
  const text = textOf(named.value);
  if (own.length === 0) {
    const [, , , region, account] = /^arn:[^:]*:kms:/.test(text) ? text.split(":") : [];
    if (region !== undefined && region !== resource.region)
      return failed(resource, `its key ${text} stands in ${region}`, [named]);
    if (/^alias\/aws\//.test(text)) return passed(resource, "its key is AWS's own in the region", [named]);
    if (account !== undefined) return passed(resource, "its key stands in its region", [named]);
    return undecided(resource, `${path} leads to no key of these stacks`, [named]);
  }
  // A resource of another vendor has no region of its own: its stack has.
  const region = resource.region ?? resource.stack.region;
  for (const { key, because } of own)
    if (key.region !== region)
      return failed(resource, `its key stands in ${key.region ?? "no region"}`, [
        ...because,
        { resource: key },
      ]);
  const [{ key, because }] = own as [(typeof own)[number]];
  return passed(resource, `its key stands in ${key.region}`, [...because, { resource: key }]);
}

function judgeCopy(block: Block, regionPath: string, keyPath: string): Judgement {
  const { resource } = block;
  const evidence = [evidenceOf(block, regionPath), evidenceOf(block, keyPath)];
  const region = block.text(regionPath);
  const [key] = block.targets(keyPath);
  if (block.raw(keyPath).length === 0) return failed(resource, "a copy names no key of its region", evidence);
  if (region === undefined || key === undefined)
    return undecided(resource, "where a copy stands, or its key, is known only after apply", evidence);
  if (key.region !== region)
    return failed(resource, `the copy in ${region} names a key of ${key.region ?? "no region"}`, [
      ...evidence,
      { resource: key },
    ]);
  return passed(resource, `the copy in ${region} has a key of it`, [...evidence, { resource: key }]);
}

function judgeReplica(destination: Block): readonly Judgement[] {
  const path = "encryption_configuration.replica_kms_key_id";
  if (destination.raw(path).length === 0) return [];
  const { resource } = destination;
  const evidence = [evidenceOf(destination, "bucket"), evidenceOf(destination, path)];
  const [bucket] = destination.targets("bucket");
  const [key] = destination.targets(path);
  if (bucket === undefined || key === undefined)
    return [undecided(resource, "a destination, or its key, leads to nothing in these stacks", evidence)];
  const whole = [...evidence, { resource: bucket }, { resource: key }];
  if (bucket.region !== key.region || bucket.account !== key.account)
    return [failed(resource, "the key of a destination stands in another region or account than it", whole)];
  return [passed(resource, "the key of a destination stands with it", whole)];
}
