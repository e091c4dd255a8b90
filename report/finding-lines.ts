import type { JudgedFindings } from "../policy/apply-exceptions";

/** Open findings, by rule, and what is wrong with exceptions; nothing where all is well. */
export function findingLines({ open, problems }: JudgedFindings): string[] {
  const rules = [...new Set(open.map(({ id }) => id))];
  return [
    ...rules.flatMap((rule) => {
      const findings = open.filter(({ id }) => id === rule);
      return [
        `${rule}: ${findings[0]!.title}`,
        ...findings.map(({ stack, address }) => `  ${stack}: ${address}`),
      ];
    }),
    ...problems.map(
      ({ exception: { id, stacks, addresses }, problem }) =>
        `exception of ${id} for ${addresses} in ${stacks} ${problem}`,
    ),
  ];
}
