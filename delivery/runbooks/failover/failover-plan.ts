import { heldBy } from "./lease";
import type { FailoverPlace } from "./failover-place";
import type { Observed } from "./observe";

/** How the caller wants the writer to move. */
export interface FailoverWish {
  /** Whether the other region is lost, so that what it had not sent may be. */
  readonly unplanned: boolean;
  /** How requests are kept out of the lost region: by Route 53's fence, or by whoever says so. */
  readonly fence: "traffic" | "confirmed";
  /** Whether the region counts as lost although it answers. */
  readonly lostThoughItAnswers: boolean;
  /** Whether what only the returning region has was listed and replayed, so that it may go. */
  readonly reconciled: boolean;
  /** Move to go on with. @default a new one */
  readonly resume?: string;
}

/** What is done, in this order. */
export const STEP_KEYS = [
  "lease",
  "fence",
  "mirrors",
  "restore",
  "reverse",
  "database",
  "unfence",
  "release",
] as const;
export type StepKey = (typeof STEP_KEYS)[number];

export interface FailoverStep {
  readonly key: StepKey;
  readonly title: string;
  readonly why: string;
}

export interface FailoverPlan {
  readonly steps: readonly FailoverStep[];
  /** Why nothing is done; empty where it may be. */
  readonly problems: readonly string[];
  /** What whoever decides should know. */
  readonly warnings: readonly string[];
}

/** What a move would do, from what both regions say. Pure: two people with the same facts get the same plan. */
export function failoverPlan(place: FailoverPlace, wish: FailoverWish, seen: Observed): FailoverPlan {
  return {
    steps: wish.unplanned ? unplannedSteps(place, wish, seen) : plannedSteps(place, seen),
    problems: [
      ...leaseProblems(wish, seen),
      ...(wish.unplanned ? unplannedProblems(place, wish, seen) : plannedProblems(place, wish, seen)),
    ],
    warnings: warnings(place, wish, seen),
  };
}

function unplannedSteps(
  { from, to, kafka }: FailoverPlace,
  wish: FailoverWish,
  seen: Observed,
): FailoverStep[] {
  return [
    leaseStep(seen.from === undefined ? [to] : [from, to]),
    ...(wish.fence === "traffic"
      ? [
          step(
            "fence",
            `Keep requests out of ${from}`,
            `Its records fail as soon as Route 53 sees the fence in ${to}, about a minute later, whether ${from} answers or not.`,
          ),
        ]
      : []),
    ...("noMirrors" in kafka
      ? []
      : [
          step(
            "mirrors",
            `Make topics of the mirrors of ${from}`,
            `What ${from} writes from now on is taken in by nobody unseen: it is listed and replayed when ${from} is back.`,
          ),
        ]),
    step(
      "database",
      `Let the database in ${to} write`,
      `What ${from} had committed and not sent is lost until it is replayed. Aurora fences the old storage as far as it reaches it.`,
    ),
    releaseStep(),
  ];
}

function plannedSteps({ from, to, kafka, fence }: FailoverPlace, seen: Observed): FailoverStep[] {
  const stopped = stoppedTopics(seen);
  return [
    leaseStep([from, to]),
    ...(stopped.length > 0
      ? [
          step(
            "restore",
            `Let ${to} follow ${from} in ${stopped.length} topics of its own, and then lead again`,
            `They were made topics of ${from} when ${to} was lost. What only ${to} has goes: it was reconciled before.`,
          ),
        ]
      : []),
    ...("mode" in kafka && kafka.mode === "active-passive"
      ? [
          step(
            "reverse",
            `Turn the mirrors round: ${to} leads, ${from} follows`,
            "Each topic waits until its last message is there, so nothing is lost.",
          ),
        ]
      : []),
    step(
      "database",
      `Move the database's writer to ${to}`,
      "Aurora stops writes, waits until the other region has all of them, and changes the roles. Nothing is lost.",
    ),
    ...("noFence" in fence
      ? []
      : [
          step(
            "unfence",
            `Let requests into ${to}`,
            `A fence that ${from} may have set when ${to} was lost is lifted; where there is none, nothing changes.`,
          ),
        ]),
    releaseStep(),
  ];
}

function leaseProblems({ resume }: FailoverWish, { from, to }: Observed): string[] {
  const leases = [to.lease, from?.lease].filter((lease) => lease !== undefined);
  if (resume === undefined) return [...new Set(leases.map(heldBy))];
  return leases.some(({ move }) => move === resume)
    ? leases.filter(({ move }) => move !== resume).map(heldBy)
    : [`there is no move ${resume} to go on with`];
}

function unplannedProblems(place: FailoverPlace, wish: FailoverWish, seen: Observed): string[] {
  const { from, to, fence } = place;
  const { database } = seen.to;
  return [
    ...(seen.from !== undefined && !wish.lostThoughItAnswers && database.writer === from
      ? [`${from} answers: a planned move loses nothing; or say --lost-though-it-answers`]
      : []),
    ...(wish.fence === "traffic" && "noFence" in fence
      ? [`${fence.noFence}: keep requests out of ${from} yourself, and say --fence confirmed`]
      : []),
    ...mirrorProblems(place, seen),
    ...(database.writer !== from && database.writer !== to
      ? [`the database is ${database.status}, and nobody writes: wait, or ask AWS`]
      : []),
  ];
}

function plannedProblems(place: FailoverPlace, wish: FailoverWish, seen: Observed): string[] {
  const { from, to } = place;
  const { status, writer, connected } = seen.to.database;
  const stopped = stoppedTopics(seen);
  if (seen.from === undefined) return [`${from} does not answer: a planned move needs both regions`];
  return [
    ...(status === "available" ? [] : [`the database is ${status}: wait until it is available`]),
    ...(writer === from || writer === to ? [] : [`${writer ?? "nobody"} writes, neither ${from} nor ${to}`]),
    ...(writer === from && !connected.includes(to)
      ? [
          `${to} does not follow ${from} without a gap: wait, or rejoin it (klap runbook ${place.environment} rejoin)`,
        ]
      : []),
    ...mirrorProblems(place, seen),
    ...(stopped.length > 0 && !wish.reconciled
      ? [
          `${from} has made topics of its mirrors of ${stopped.join(", ")}: what only ${to} has goes when they are restored; replay it first, and say --reconciled`,
        ]
      : []),
  ];
}

/** Kafka has to be in reach before anything is moved, or half of it would be. */
function mirrorProblems({ to, kafka }: FailoverPlace, { mirrors }: Observed): string[] {
  if ("noMirrors" in kafka) return [];
  if (mirrors === undefined) return [`the Kafka cluster of ${to} is not known: give --states`];
  if ("noAnswer" in mirrors)
    return [`Kafka in ${to} does not answer here (${mirrors.noAnswer}): run it inside the network of ${to}`];
  return [];
}

function warnings(
  { from, to, recoveryPointSeconds }: FailoverPlace,
  wish: FailoverWish,
  seen: Observed,
): string[] {
  const { lagSeconds, mirrors } = seen;
  const behind = Array.isArray(mirrors) ? mirrors.reduce((sum, { lag }) => sum + lag, 0) : 0;
  return [
    ...(lagSeconds === undefined ? [`nobody knows how far ${to} is behind`] : []),
    ...(lagSeconds !== undefined && lagSeconds > recoveryPointSeconds
      ? [`${to} is ${lagSeconds} s behind, more than the ${recoveryPointSeconds} s that are promised`]
      : []),
    ...(behind > 0 ? [`${behind} messages of ${from} are not in ${to} yet`] : []),
    ...(wish.unplanned && wish.fence === "confirmed"
      ? [`nothing here keeps requests out of ${from}: whoever confirms has seen to it`]
      : []),
  ];
}

/** Topics of the region that is to write of which the other one made topics of its own when that one was lost. */
function stoppedTopics({ returning = [] }: Observed): string[] {
  return returning.filter(({ status }) => status === "STOPPED").map(({ topic }) => topic);
}

function leaseStep(regions: readonly string[]): FailoverStep {
  return step(
    "lease",
    `Take the lease in ${[...regions].sort().join(" and ")}`,
    "Of two people who move the writer, one does.",
  );
}

function releaseStep(): FailoverStep {
  return step("release", "Write down what was done, and give the lease back", "The next move may begin.");
}

function step(key: StepKey, title: string, why: string): FailoverStep {
  return { key, title, why };
}
