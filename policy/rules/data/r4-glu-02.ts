import { accessOf } from "../../../terraform/graph/access/access";
import { matchesAction } from "../../../terraform/graph/access/matches-pattern";
import type { Block } from "../../../terraform/graph/block";
import { bucketsAt } from "../../../terraform/graph/protection/buckets-at";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { encryptsLogs } from "../../parts/encrypts-logs";
import { Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";
import { samePlace } from "../../same-place";

const BUCKET = /bucket$/;

export const jobsAreToldOfTheirOwnPlace: Rule = {
  id: "R4-GLU-02",
  severity: "high",
  area: "data",
  requirements: ["R4", "R1"],
  pci: ["7.2.5", "3.6.1"],
  title:
    "A job's arguments name buckets and keys of its own account and region, no other region, and the roles that it may pass",
  why: "the job works with what its arguments say: a day of payments goes to a bucket of others, under a key of others, or by a role that was meant for something else",
  source: [
    "https://docs.aws.amazon.com/glue/latest/dg/aws-glue-programming-etl-glue-arguments.html",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
  ],
  reach: "stacks",
  check: ({ graph, promises }) => ({
    judgements: graph.of("aws_glue_job").map((job) => judge(job, promises)),
    nothing: "there is no job",
  }),
};

function judge(job: Resource, { regions }: Promises): Judgement {
  const proof = new Proof(job);
  const passed = rolesPassedBy(job);
  const named = new Set<Resource>();
  for (const block of job.body.blocks("default_arguments"))
    for (const name of Object.keys(block.json).filter((each) => !each.includes("."))) {
      addText(proof, job, block, name, regions);
      for (const target of block.targets(name)) {
        if (target.type === "aws_iam_role") named.add(target);
        if (target.type.startsWith("aws_kms_") && target.mode === "managed")
          proof.needs(
            samePlace(job, target) === true && !encryptsLogs(target),
            `${name} must be a key for data of its own region and account`,
            show(block, name),
            { resource: target },
          );
      }
    }
  for (const role of named)
    proof.needs(passed.has(role), `it may not pass ${role.id}, which its arguments name`, { resource: role });
  for (const role of passed)
    proof.needs(named.has(role), `it may pass ${role.id}, which no argument names`, { resource: role });
  return proof.judgement("what its arguments name is of its own place, and its own to use");
}

function addText(proof: Proof, job: Resource, block: Block, name: string, regions: readonly string[]): void {
  const text = block.text(name);
  const other = regions.find((region) => region !== job.region && text?.includes(region));
  proof.needs(other === undefined, `${name} names ${other ?? "another region"}`, show(block, name));
  if (!BUCKET.test(name)) return;
  const buckets = bucketsAt(block, name);
  proof.needs(
    buckets.length === 0 ? undefined : buckets.every((bucket) => samePlace(job, bucket) === true),
    `${name} must be a bucket of its own region and account`,
    show(block, name),
    ...buckets.map((bucket) => show(bucket.body, "bucket")),
  );
}

/** Roles that the job's own role hands over to services. */
function rolesPassedBy(job: Resource): ReadonlySet<Resource> {
  const { identities } = accessOf(job.body.graph);
  const statements = job.body
    .targets("role_arn")
    .flatMap((role) => identities.get(role)?.policies ?? [])
    .flatMap((policy) => policy.statements)
    .filter(
      ({ effect, actions }) =>
        effect === "Allow" && actions.some((action) => matchesAction(action, "iam:PassRole")),
    );
  return new Set(
    statements
      .flatMap(({ resources }) => resources.flatMap(({ targets }) => targets))
      .filter(({ type }) => type === "aws_iam_role"),
  );
}
