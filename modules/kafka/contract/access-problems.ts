import { integerProblems, oneOfProblems, type FieldProblem } from "../../core/problems";
import { ORIGINS, type Access, type Origin, type Principal, type Topic } from "./kafka-contract";
import { coveredTopics } from "./topic-names";

const MAX_CONSUMERS = 1_000;

/**
 * What is wrong in what a principal may do: a topic that nobody made, one right given twice, a mirror that would
 * have to take writes, more consumers than partitions.
 */
export function accessProblems(
  name: string,
  { reads, writes }: Principal,
  topics: Readonly<Record<string, Topic>>,
): FieldProblem[] {
  const field = `principals.${name}`;
  return [
    ...sideProblems(`${field}.reads`, reads, topics),
    ...sideProblems(`${field}.writes`, writes, topics),
    ...Object.entries(writes).flatMap(([pattern, { of }]) => mirrorProblems(field, pattern, of, topics)),
    ...Object.entries(reads).flatMap(([pattern, { consumers }]) => [
      ...integerProblems(`${field}.reads.${pattern}.consumers`, consumers, 1, MAX_CONSUMERS),
      ...coveredTopics(pattern, topics)
        .filter((topic) => topics[topic]!.partitions < consumers)
        .map((topic) => ({
          field: `topics.${topic}.partitions`,
          rule: `at least ${consumers}, one for each consumer of ${name}`,
          value: topics[topic]!.partitions,
        })),
    ]),
  ];
}

function sideProblems(
  field: string,
  accesses: Readonly<Record<string, Access>>,
  topics: Readonly<Record<string, Topic>>,
): FieldProblem[] {
  const patterns = Object.entries(accesses);
  return patterns.flatMap(([pattern, { of }], index) => [
    ...oneOfProblems(`${field}.${pattern}.of`, of, ORIGINS),
    ...(coveredTopics(pattern, topics).length > 0
      ? []
      : [
          {
            field: `${field}.${pattern}`,
            rule: "a topic of the contract, or the beginning of one with a * behind it",
            value: pattern,
          },
        ]),
    ...patterns
      .filter(([other, access], at) => at !== index && overlaps(other, pattern) && meet(access.of, of))
      .map(([other]) => ({
        field: `${field}.${pattern}`,
        rule: `given once: ${other} already covers it`,
        value: pattern,
      })),
  ]);
}

function mirrorProblems(
  field: string,
  pattern: string,
  of: Origin,
  topics: Readonly<Record<string, Topic>>,
): FieldProblem[] {
  if (of === "own-region") return [];
  return coveredTopics(pattern, topics)
    .filter((topic) => topics[topic]!.mirrored)
    .slice(0, 1)
    .map((topic) => ({
      field: `${field}.writes.${pattern}.of`,
      rule: `own-region, since other regions' ${topic} is a mirror, which takes no writes`,
      value: of,
    }));
}

/** Whether the first pattern covers all that the second one stands for. */
function overlaps(wide: string, narrow: string): boolean {
  return wide.endsWith("*") && narrow.replace(/\*$/, "").startsWith(wide.slice(0, -1));
}

function meet(one: Origin, other: Origin): boolean {
  return one === other || one === "every-region" || other === "every-region";
}
