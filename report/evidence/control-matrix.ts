import type { RuleResult } from "../../policy/run-rules";

/** What one resource shows for one rule. */
export interface ControlEvidence {
  readonly rule: string;
  readonly verdict: "pass" | "fail" | "unknown";
  /** `<stack>/<address>` of the resource that was judged. */
  readonly judged: string;
  readonly message: string;
  /** Where the proof stands; the attribute is absent where the resource itself is meant. */
  readonly proof: readonly { readonly address: string; readonly path?: string; readonly value?: unknown }[];
}

/** One requirement of PCI DSS 4.0.1, with the rules that speak to it and all that they show. */
export interface Control {
  /** Number in the standard: `10.3.4`. */
  readonly requirement: string;
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly verdict: RuleResult["verdict"];
  }[];
  readonly evidence: readonly ControlEvidence[];
}

/** Requirement, rule, address, value: every PCI DSS number that a rule names, in the standard's order. */
export function controlMatrix(results: readonly RuleResult[]): readonly Control[] {
  const requirements = [...new Set(results.flatMap(({ rule }) => rule.pci))].sort(byNumber);
  return requirements.map((requirement) => {
    const speaking = results.filter(({ rule }) => rule.pci.includes(requirement));
    return {
      requirement,
      rules: speaking.map(({ rule: { id, title }, verdict }) => ({ id, title, verdict })),
      evidence: speaking.flatMap(evidenceOf),
    };
  });
}

function evidenceOf({ rule, judgements }: RuleResult): readonly ControlEvidence[] {
  return judgements.map(({ verdict, resource, message, evidence }) => ({
    rule: rule.id,
    verdict,
    judged: resource.id,
    message,
    proof: evidence.map(({ resource: { id }, path, value }) => ({
      address: id,
      ...(path !== undefined && { path, value }),
    })),
  }));
}

/** `10.2.1` comes after `9.4`. */
function byNumber(a: string, b: string): number {
  const [left, right] = [a, b].map((number) => number.split(".").map(Number));
  for (let at = 0; at < Math.max(left!.length, right!.length); at += 1) {
    const difference = (left![at] ?? -1) - (right![at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
