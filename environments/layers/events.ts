import { EVENT_VAULT_ROUTE, regionEventRoute } from "../../modules/core/bus-names";
import type { LayerSettings } from "../../stacks/catalog";
import type { Choices } from "./choices";
import { EVENT_CONTRACT } from "./event-contract";

type EventLayers = Pick<LayerSettings, "events" | "event-routes"> &
  Partial<Pick<LayerSettings, "event-endpoint">>;
type Routes = LayerSettings["event-routes"]["routes"];
type Plan = Pick<LayerSettings["events"], "contract" | "homes" | "recovery" | "regions">;

/** A day, as long as EventBridge tries at all: a region may be away for hours. */
const UNTIL_NEXT_DAY = { attempts: 185, maxAgeSeconds: 86_400 };

/** Layers of events in one region of the payments account. */
export function eventLayers(
  choices: Choices,
  region: string,
  alarms: LayerSettings["events"]["alarms"] & { readonly topicArn: string },
): EventLayers {
  const { recovery, archiveRetentionDays } = choices.events;
  const plan = eventPlan(choices);
  const endpoint = "mode" in recovery && recovery.mode === "endpoint" && recovery.primaryRegion === region;
  return {
    events: { ...plan, archiveRetentionDays, alarms },
    "event-routes": {
      ...plan,
      routes: ofSomebody(plan, {
        ...toOtherRegions(plan, region),
        ...toVault(choices, plan, region),
        reversal: startsReversal(region),
      }),
      logRetentionDays: choices.compute.logRetentionDays,
      alarms,
    },
    ...(endpoint && {
      "event-endpoint": {
        secondaryRegion: choices.mesh.find((other) => other !== region)!,
        topicArn: alarms.topicArn,
      },
    }),
  };
}

/** What is said, whose it is and how regions share it. */
export function eventPlan({ mesh, events: { homes, recovery } }: Choices): Plan {
  return { contract: EVENT_CONTRACT, homes, recovery, regions: mesh };
}

/** The bus in the backup account that keeps copies, where an environment has one. */
export function eventVaultLayers(
  { events: { vault } }: Choices,
  alarms: LayerSettings["event-vault"]["alarms"],
): Partial<Pick<LayerSettings, "event-vault">> {
  if ("noVault" in vault) return {};
  const sources = Object.keys(EVENT_CONTRACT.sources);
  return { "event-vault": { of: "payments", sources, ...vault, alarms } };
}

/** Routes of events that some merchant accounts cause: a region that is nobody's home has none to give or take. */
function ofSomebody({ homes }: Plan, routes: Routes): Routes {
  return Object.fromEntries(
    Object.entries(routes).filter(([, route]) => route.homes.some((home) => homes[home]!.length > 0)),
  );
}

function toOtherRegions({ contract, recovery, regions }: Plan, region: string): Routes {
  if (!("mode" in recovery) || recovery.mode !== "cross-region-rules") return {};
  return Object.fromEntries(
    regions
      .filter((other) => other !== region)
      .map((other): [string, Routes[string]] => [
        regionEventRoute(other),
        {
          description: `What is at home in ${other} goes to the bus there`,
          events: Object.keys(contract.events),
          homes: [other],
          target: { kind: "region", region: other },
          retry: UNTIL_NEXT_DAY,
        },
      ]),
  );
}

/** The other side is told of a reversal at once; settlement has its hours, and a schedule. */
function startsReversal(region: string): Routes[string] {
  return {
    description: "A reversal that the ledger has posted is told to the other side",
    events: ["ReversalRequested"],
    homes: [region],
    target: { kind: "state-machine", name: "reversal", layer: "settlement" },
    retry: UNTIL_NEXT_DAY,
  };
}

/** Each event is copied once: where it was put first, or, where all come to both buses, where it is at home. */
function toVault(
  { events: { vault } }: Choices,
  { contract, homes, recovery }: Plan,
  region: string,
): Routes {
  if ("noVault" in vault) return {};
  const replicated = "mode" in recovery && recovery.mode === "endpoint";
  return {
    [EVENT_VAULT_ROUTE]: {
      description: "A copy of every event goes to the backup account",
      events: Object.keys(contract.events),
      homes: replicated ? [region] : Object.keys(homes),
      target: { kind: "vault", account: "backup" },
      retry: UNTIL_NEXT_DAY,
    },
  };
}
