import type { FailoverPlace } from "../delivery/runbooks/failover/failover-place";
import type { FailoverPlan } from "../delivery/runbooks/failover/failover-plan";
import type { Observed } from "../delivery/runbooks/failover/observe";

/** What both regions say, and what would be done, in a few lines for people. */
export function failoverText(place: FailoverPlace, plan: FailoverPlan, seen: Observed): string {
  const { from, to, environment } = place;
  const { database } = seen.to;
  const steps = plan.steps.flatMap(({ title, why }, index) => [`  ${index + 1}. ${title}`, `     ${why}`]);
  return [
    `${environment}: the writer moves from ${from} to ${to}`,
    `  ${to} says: the database is ${database.status}, ${database.writer ?? "nobody"} writes`,
    `  ${from} ${seen.from === undefined ? "does not answer" : `says: the database is ${seen.from.database.status}`}`,
    `  behind: ${seen.lagSeconds === undefined ? "not known" : `${seen.lagSeconds} s`}, promised ${place.recoveryPointSeconds} s`,
    ...(Array.isArray(seen.mirrors)
      ? seen.mirrors.map(({ topic, status, lag }) => `  mirror ${topic}: ${status}, ${lag} messages behind`)
      : []),
    ...plan.warnings.map((warning) => `  attention: ${warning}`),
    ...plan.problems.map((problem) => `  refused: ${problem}`),
    "",
    ...steps,
    "",
  ].join("\n");
}

/** Settings that have to say what was done, so that plans find nothing to do. */
export function settingsToFlip({ environment, account, to, kafka }: FailoverPlace): string[] {
  return [
    `in environments/${environment}/choices.ts: database.writerRegion = "${to}"`,
    ...("mode" in kafka && kafka.mode === "active-passive"
      ? [`in environments/${environment}/choices.ts: kafka.contract.recovery.activeRegion = "${to}"`]
      : []),
    `npx klap plan ${environment} --only '${environment}-${account}-*-database*'`,
  ];
}
