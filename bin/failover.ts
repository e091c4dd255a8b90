import { randomUUID } from "node:crypto";
import { hostname, userInfo } from "node:os";
import { Command, Option } from "commander";
import { awsCloud } from "../delivery/runbooks/failover/aws-cloud";
import { clusterAccess, clusterStack } from "../delivery/runbooks/failover/cluster-access";
import { confluentMirrorApi } from "../delivery/runbooks/failover/confluent-mirror-api";
import type { MirrorApi } from "../delivery/runbooks/failover/failover-cloud";
import { failoverPlace, type FailoverPlace } from "../delivery/runbooks/failover/failover-place";
import { failoverPlan, type FailoverWish } from "../delivery/runbooks/failover/failover-plan";
import { observe } from "../delivery/runbooks/failover/observe";
import { requirePromotableMirrors } from "../delivery/runbooks/failover/promotable-mirrors";
import { perform } from "../delivery/runbooks/failover/perform";
import { pulledStates, statesIn } from "../delivery/last-states";
import { requireFilled } from "../delivery/require-filled";
import { environmentNamed } from "../environments/environments";
import { UserError } from "../modules/core/errors";
import { failoverText, settingsToFlip } from "../report/failover-text";
import { confirmed } from "./confirmed";
import { interruption } from "./interruption";

interface Options {
  readonly to?: string;
  readonly unplanned: boolean;
  readonly fence: FailoverWish["fence"];
  readonly lostThoughItAnswers: boolean;
  readonly reconciled: boolean;
  readonly resume?: string;
  readonly states?: string;
  readonly by: string;
  readonly plan: boolean;
  readonly yes: boolean;
  readonly json: boolean;
}

const FINDINGS = 1;

export const failoverCommand = new Command("failover")
  .argument("<environment>", "prod, staging or sandbox")
  // Checked by hand, so that a wrong flag or environment is told first, as by every other verb.
  .option("--to <region>", "region that is to write; always given")
  .option("--unplanned", "the other region is lost, and what it had not sent may be", false)
  .addOption(
    new Option("--fence <how>", "how requests are kept out of the lost region, with --unplanned")
      .choices(["traffic", "confirmed"])
      .default("traffic"),
  )
  .option("--lost-though-it-answers", "the other region counts as lost although its API answers", false)
  .option("--reconciled", "what only the returning region has was listed and replayed, and may go", false)
  .option("--resume <move>", "go on with a move that was interrupted")
  .option("--states <folder>", "states of the clusters' stacks (default: pulled from their backends)")
  .option("--by <name>", "who moves it, for the lease and the record", `${userInfo().username}@${hostname()}`)
  .option("--plan", "say what would be done, and do nothing", false)
  .option("--yes", "do not ask", false)
  .option("--json", "print the result as JSON", false)
  .addHelpText(
    "after",
    `
Both regions are asked first. A lease in the state buckets of those that answer lets one person move; each step looks
whether it was done before it does anything, so that an interrupted move goes on with --resume.

Exit code 0: done, or planned; 1: refused, for the reasons that are listed; 2: it failed on the way.

Examples:
  klap failover prod --to us-east-1 --plan
  klap failover prod --to us-east-1
  klap failover prod --to us-east-1 --unplanned
  klap failover prod --to sa-east-1 --reconciled`,
  )
  .action(async (name: string, options: Options) => {
    const environment = environmentNamed(name);
    if (options.to === undefined)
      throw new UserError("--to <region> must be given: the region that is to write");
    const place = failoverPlace(environment, options.to);
    requireFilled(environment);
    const signal = interruption();
    const cloud = await awsCloud({ place });
    const mirrors = await mirrorApi(place, options, signal);
    const seen = await observe(place, cloud, mirrors);
    const plan = failoverPlan(place, options, seen);
    const say = options.json ? console.error : console.log;
    say(failoverText(place, plan, seen));
    const refused = plan.problems.length > 0;
    if (refused || options.plan) {
      if (options.json) console.log(JSON.stringify({ place: named(place), plan, seen }, null, 2));
      if (refused) process.exitCode = FINDINGS;
      return;
    }
    if (!options.yes && !(await confirmed(place.to, process.stdin, process.stderr))) {
      say("not confirmed: nothing was done");
      process.exitCode = FINDINGS;
      return;
    }
    const held = [seen.to.lease, seen.from?.lease].find((lease) => lease?.move === options.resume);
    const lease = held ?? {
      move: randomUUID(),
      kind: options.unplanned ? ("unplanned" as const) : ("planned" as const),
      from: place.from,
      to: place.to,
      by: options.by,
      since: new Date().toISOString(),
    };
    say(`move ${lease.move}`);
    const record = await perform({
      place,
      plan,
      lease,
      leaseRegions: seen.from === undefined ? [place.to] : [place.from, place.to],
      cloud,
      mirrors,
      signal,
      onStep: (key, { did }) => say(`  ${key}: ${did}`),
    });
    const next = settingsToFlip(place);
    if (options.json) console.log(JSON.stringify({ record, next }, null, 2));
    else say(["", "Say so in the settings, and plan:", ...next.map((line) => `  ${line}`)].join("\n"));
  });

/** Kafka's own API, where the environment has mirrors. */
async function mirrorApi(
  place: FailoverPlace,
  { states, unplanned }: Options,
  signal: AbortSignal,
): Promise<MirrorApi | undefined> {
  if ("noMirrors" in place.kafka) return undefined;
  requirePromotableMirrors(place, place.kafka);
  const regions = unplanned ? [place.to] : [place.from, place.to];
  const stacks = regions.map((region) => clusterStack(place, region));
  const environment = environmentNamed(place.environment);
  const stateOf = states === undefined ? await pulledStates(environment, stacks, signal) : statesIn(states);
  return confluentMirrorApi(clusterAccess(place, stateOf));
}

function named({ environment, from, to }: FailoverPlace): object {
  return { environment, from, to };
}
