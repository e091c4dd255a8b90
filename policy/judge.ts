import type { Block } from "../terraform/graph/block";
import type { Evidence, Resource } from "../terraform/graph/resource";
import type { Value } from "../terraform/graph/value";
import type { Judgement } from "./rule";

/** The attribute at a path, as evidence: its value, or the expression that stands in its place. */
export function evidenceOf(block: Block, path: string): Evidence {
  const value = block.value(path);
  const whole = block.path === "" ? path : `${block.path}.${path}`;
  return { resource: block.resource, path: whole, value: shownValue(value) };
}

/**
 * Judges one attribute: a value that is not known before apply is `unknown`, an absent one fails unless
 * `accepts(undefined)` is true.
 * @param rule what the value must be, to follow "must be": "true", "at least 365"
 */
export function judgeValue(
  block: Block,
  path: string,
  accepts: (value: unknown) => boolean,
  rule: string,
): Judgement {
  const value = block.value(path);
  const evidence = [evidenceOf(block, path)];
  const { resource } = block;
  if (value.kind === "unknown")
    return {
      resource,
      verdict: "unknown",
      message: `${path} is known only after apply, and must be ${rule}`,
      evidence,
    };
  const known = value.kind === "known" ? value.value : undefined;
  if (accepts(known))
    return {
      resource,
      verdict: "pass",
      message: `${path} is ${JSON.stringify(known) ?? "not set"}`,
      evidence,
    };
  const got = known === undefined ? "is not set" : `is ${JSON.stringify(known)}`;
  return { resource, verdict: "fail", message: `${path} ${got}, and must be ${rule}`, evidence };
}

/** One judgement of a resource from several of it: fails if one fails, is unknown if one is, else passes. */
export function allOf(resource: Resource, judgements: readonly Judgement[]): Judgement {
  const worst =
    judgements.find(({ verdict }) => verdict === "fail") ??
    judgements.find(({ verdict }) => verdict === "unknown");
  if (worst !== undefined) return { ...worst, resource };
  return {
    resource,
    verdict: "pass",
    message: judgements.map(({ message }) => message).join("; "),
    evidence: judgements.flatMap(({ evidence }) => evidence),
  };
}

function shownValue(value: Value): unknown {
  if (value.kind === "absent") return undefined;
  return value.kind === "known" ? value.value : value.expression;
}
