import type { Block } from "../terraform/graph/block";
import type { Evidence, Resource } from "../terraform/graph/resource";
import { allOf, judgeValue } from "./judge";
import type { Judgement } from "./rule";

/** What a resource must satisfy, condition by condition: fails if one fails, is unknown if one is, else passes. */
export class Proof {
  private readonly judgements: Judgement[] = [];

  public constructor(private readonly resource: Resource) {}

  /**
   * Adds a condition.
   * @param holds undefined where it is decided only at apply
   * @param problem what is told where it does not hold, in one sentence without a full stop
   */
  public needs(holds: boolean | undefined, problem: string, ...evidence: readonly Evidence[]): this {
    const { resource } = this;
    const verdict = holds === undefined ? "unknown" : holds ? "pass" : "fail";
    const shown = evidence.length > 0 ? evidence : [{ resource }];
    this.judgements.push({ resource, verdict, message: problem, evidence: shown });
    return this;
  }

  /** Adds a condition about one attribute, as `judgeValue` does. */
  public value(block: Block, path: string, accepts: (value: unknown) => boolean, rule: string): this {
    this.judgements.push(judgeValue(block, path, accepts, rule));
    return this;
  }

  /** @param passed what is told where everything holds */
  public judgement(passed: string): Judgement {
    const all = allOf(this.resource, this.judgements);
    if (all.verdict !== "pass") return all;
    const evidence = all.evidence.length > 0 ? all.evidence : [{ resource: this.resource }];
    return { ...all, message: passed, evidence };
  }
}

export const isTrue = (value: unknown): boolean => value === true || value === "true";

/** Accepts numbers, also as text, from one bound to the other. */
export function between(least: number, most: number): (value: unknown) => boolean {
  return (value) => {
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return typeof number === "number" && number >= least && number <= most;
  };
}

/** Accepts one of some texts. */
export function oneOf(...texts: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === "string" && texts.includes(value);
}
