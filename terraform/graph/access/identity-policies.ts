import type { PlatformGraph } from "../platform-graph";
import type { Resource } from "../resource";
import { readPolicy } from "./read-policy";
import type { Policy } from "./statement";

/** What one role or user may do by its own policies. */
export interface Identity {
  /** `aws_iam_role` or `aws_iam_user`. */
  readonly resource: Resource;
  /** Inline and attached ones, as far as the graph holds them. */
  readonly policies: readonly Policy[];
  /** Attached ones whose document is not in the graph: ARN and the resource that attaches it. */
  readonly foreign: readonly { readonly arn: string; readonly by: Resource; readonly path: string }[];
  readonly boundary?: { readonly arn: string; readonly resource?: Resource; readonly policy?: Policy };
}

/** Resource types that give a role or user a policy: where they name both. */
const GRANTS: readonly { type: string; to: string; identity: string; inline?: string; attached?: string }[] =
  [
    { type: "aws_iam_role_policy", to: "role", identity: "aws_iam_role", inline: "policy" },
    { type: "aws_iam_user_policy", to: "user", identity: "aws_iam_user", inline: "policy" },
    {
      type: "aws_iam_role_policy_attachment",
      to: "role",
      identity: "aws_iam_role",
      attached: "policy_arn",
    },
    {
      type: "aws_iam_user_policy_attachment",
      to: "user",
      identity: "aws_iam_user",
      attached: "policy_arn",
    },
    {
      type: "aws_iam_role_policy_attachments_exclusive",
      to: "role_name",
      identity: "aws_iam_role",
      attached: "policy_arns",
    },
    { type: "aws_iam_policy_attachment", to: "roles", identity: "aws_iam_role", attached: "policy_arn" },
    { type: "aws_iam_policy_attachment", to: "users", identity: "aws_iam_user", attached: "policy_arn" },
  ];

/** Every role and user with all that gives it permissions. */
export function identitiesOf(graph: PlatformGraph): ReadonlyMap<Resource, Identity> {
  const found = new Map(
    graph.of("aws_iam_role", "aws_iam_user").map((resource) => [resource, draftOf(resource)]),
  );
  for (const { type, to, identity, inline, attached } of GRANTS)
    for (const grant of graph.of(type))
      for (const owner of ownersOf(graph, grant, to, identity)) {
        const draft = found.get(owner);
        if (draft === undefined) continue;
        if (inline !== undefined) addInline(draft, grant, inline);
        if (attached !== undefined) addAttached(draft, grant, attached);
      }
  return found;
}

interface Draft {
  readonly resource: Resource;
  readonly policies: Policy[];
  readonly foreign: { arn: string; by: Resource; path: string }[];
  readonly boundary?: Identity["boundary"];
}

function draftOf(resource: Resource): Draft {
  const { body } = resource;
  const boundary = boundaryOf(resource);
  const draft: Draft = { resource, policies: [], foreign: [], ...(boundary && { boundary }) };
  for (const block of body.blocks("inline_policy")) {
    const policy = readPolicy(block, "policy");
    if (policy !== undefined) draft.policies.push(policy);
  }
  addAttached(draft, resource, "managed_policy_arns");
  return draft;
}

function boundaryOf({ body }: Resource): Identity["boundary"] {
  const [raw] = body.raw("permissions_boundary");
  if (typeof raw !== "string") return undefined;
  const resource = body.targets("permissions_boundary").find(({ type }) => type === "aws_iam_policy");
  const policy = resource && readPolicy(resource.body, "policy");
  return {
    arn: body.text("permissions_boundary") ?? raw,
    ...(resource !== undefined && { resource }),
    ...(policy !== undefined && { policy }),
  };
}

function addInline(draft: Draft, grant: Resource, path: string): void {
  const policy = readPolicy(grant.body, path);
  if (policy !== undefined) draft.policies.push(policy);
}

function addAttached(draft: Draft, by: Resource, path: string): void {
  const { graph } = by.body;
  for (const raw of by.body.raw(path)) {
    const target = graph.targetsOf(raw, by.stack).find(({ type }) => type === "aws_iam_policy");
    const policy = target && readPolicy(target.body, "policy");
    if (policy !== undefined) draft.policies.push(policy);
    else {
      const value = graph.resolve(raw, by.stack);
      draft.foreign.push({ arn: String(value.kind === "known" ? value.value : raw), by, path });
    }
  }
}

/** By reference, or by name in its own account. */
function ownersOf(graph: PlatformGraph, grant: Resource, to: string, type: string): readonly Resource[] {
  const referenced = grant.body.targets(to).filter((target) => target.type === type);
  if (referenced.length > 0) return referenced;
  return grant.body
    .texts(to)
    .flatMap((name) => graph.named(type, name))
    .filter(({ account }) => account === grant.account);
}
