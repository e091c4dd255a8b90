import type { Block } from "../block";
import type { Evidence, Resource } from "../resource";
import { matchesPattern } from "../access/matches-pattern";
import { show } from "./show";
import { tagOf } from "./tags-of";

const TAG_KEY = /^(?:aws:ResourceTag\/|ec2:ResourceTag\/)?(.*)$/s;

type Operator = "string_equals" | "string_like" | "string_not_equals" | "string_not_like";
const OPERATORS: readonly Operator[] = [
  "string_equals",
  "string_like",
  "string_not_equals",
  "string_not_like",
];

/**
 * Why a selection takes a resource; undefined if it does not, or what decides is known only after apply. ARNs and
 * tags narrow each other: a resource must be named by an ARN where there are ARNs, and have the tags where there are
 * tags. Of `selection_tag` one suffices, of `condition` all must hold.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources-json.html
 */
export function whySelected(selection: Block, resource: Resource): readonly Evidence[] | undefined {
  const { account, region } = selection.resource;
  if (resource.account !== account || resource.region !== region) return undefined;
  if (named(selection, "not_resources", resource) !== undefined) return undefined;
  const byName = named(selection, "resources", resource);
  const anyName = selection.raw("resources").length === 0;
  const byTags = tagged(selection, resource);
  const anyTags = selection.blocks("condition").length + selection.blocks("selection_tag").length === 0;
  if ((anyName && anyTags) || byTags === undefined) return undefined;
  if (!anyName && byName === undefined) return undefined;
  return [...(byName === undefined ? [] : [byName]), ...byTags];
}

function named(selection: Block, path: string, resource: Resource): Evidence | undefined {
  const arn = resource.body.graph.arnOf(resource);
  const found = selection
    .texts(path)
    .some((text) => text === "*" || (arn !== undefined && matchesPattern(text, arn)));
  return found || selection.targets(path).includes(resource) ? show(selection, path) : undefined;
}

function tagged(selection: Block, resource: Resource): readonly Evidence[] | undefined {
  const evidence: Evidence[] = [];
  const any = selection.blocks("selection_tag");
  if (any.length > 0) {
    const match = any.find((tag) => holds("string_equals", tag, resource));
    if (match === undefined) return undefined;
    evidence.push(show(match, "value"), tagEvidence(match, resource));
  }
  for (const operator of OPERATORS)
    for (const condition of selection.blocks(`condition.${operator}`)) {
      if (!holds(operator, condition, resource)) return undefined;
      evidence.push(show(condition, "value"), tagEvidence(condition, resource));
    }
  return evidence;
}

function holds(operator: Operator, condition: Block, resource: Resource): boolean {
  const key = keyOf(condition);
  const pattern = condition.text("value");
  if (key === undefined || pattern === undefined) return false;
  const tag = tagOf(resource, key);
  if (tag.kind === "unknown") return false;
  const text = tag.kind === "known" && typeof tag.value === "string" ? tag.value : undefined;
  if (operator === "string_equals") return text === pattern;
  if (operator === "string_like") return text !== undefined && matchesPattern(pattern, text);
  if (operator === "string_not_equals") return text !== pattern;
  return text === undefined || !matchesPattern(pattern, text);
}

function keyOf(condition: Block): string | undefined {
  const key = condition.text("key");
  return key === undefined ? undefined : TAG_KEY.exec(key)?.[1];
}

function tagEvidence(condition: Block, resource: Resource): Evidence {
  const key = keyOf(condition) ?? "";
  const tag = tagOf(resource, key);
  return { resource, path: `tags.${key}`, value: tag.kind === "known" ? tag.value : undefined };
}
