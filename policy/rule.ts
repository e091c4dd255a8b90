import type { Requirement } from "../modules/core/environment";
import type { Evidence, Resource } from "../terraform/graph/resource";
import type { Platform } from "./platform";

export const AREAS = [
  "communications",
  "storage",
  "compute",
  "platform",
  "data",
  "serverless",
  "integration",
] as const;

/** One of the seven service areas of the mission. */
export type Area = (typeof AREAS)[number];

/** Ranks, the worst first. */
export const SEVERITIES = ["critical", "high", "medium", "low"] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What a rule says of one resource. */
export interface Judgement {
  readonly resource: Resource;
  /** `unknown` where what decides is known only after apply: a finding, never a pass. */
  readonly verdict: "pass" | "fail" | "unknown";
  /** What was found, in one sentence without a full stop: for a pass what proves it. */
  readonly message: string;
  /** What proves the verdict, in the order of the path that leads to it; never empty. */
  readonly evidence: readonly Evidence[];
}

/** Everything that a rule looked at. */
export interface Examination {
  readonly judgements: readonly Judgement[];
  /** Why there was nothing to look at; must be there where `judgements` is empty. */
  readonly nothing?: string;
}

/** One question to the platform. Each stands in a file of its own, `policy/rules/<area>/<id in lower case>.ts`. */
export interface Rule {
  /** `R1-VPC-01`: requirement, subject, number. */
  readonly id: string;
  readonly severity: Severity;
  readonly area: Area;
  /** Requirements that it proves. */
  readonly requirements: readonly [Requirement, ...Requirement[]];
  /** Numbers of PCI DSS 4.0.1 that it speaks to; empty where the standard has no such objective. */
  readonly pci: readonly string[];
  /** What holds when it passes, as a present-tense sentence without a full stop. */
  readonly title: string;
  /** What happens where it does not hold. */
  readonly why: string;
  /** Where the condition comes from: addresses of documentation, or ids of others' controls. */
  readonly source: readonly [string, ...string[]];
  /** How far one judgement looks. */
  readonly reach: "attribute" | "resources" | "stacks";
  /** Set for rules about a Kafka vendor's own resources. */
  readonly vendor?: "confluent" | "redpanda";
  /** Pure. @throws never, whatever the graph holds */
  readonly check: (platform: Platform) => Examination;
}
