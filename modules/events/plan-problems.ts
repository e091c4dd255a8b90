import { homeRegionProblems } from "../core/home-region";
import { oneOfProblems, patternProblems, type FieldProblem } from "../core/problems";
import { COMMON_FIELDS } from "./common-fields";
import type { EventContract, EventRecovery } from "./event-contract";
import type { EventPlan } from "./event-plan";

const SOURCE = /^(?!aws\.)[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/;
const DETAIL_TYPE = /^[A-Z][A-Za-z0-9]{0,63}$/;
/** An EventBridge endpoint joins so many regions. */
const ENDPOINT_REGIONS = 2;

/** What is wrong in an environment's plan of events, whichever region reads it. */
export function planProblems({ contract, homes, regions, recovery }: EventPlan): FieldProblem[] {
  return [
    ...contractProblems(contract),
    ...homeRegionProblems("homes", homes, regions),
    ...recoveryProblems(recovery, regions),
  ];
}

function contractProblems({ sources, events }: EventContract): FieldProblem[] {
  return [
    ...Object.keys(sources).flatMap((source) =>
      patternProblems(
        "contract.sources",
        source,
        SOURCE,
        "lower-case words with dots between them that do not begin with aws.",
      ),
    ),
    ...Object.entries(events).flatMap(([detailType, { source, fields }]) => {
      const field = `contract.events.${detailType}`;
      return [
        ...patternProblems(field, detailType, DETAIL_TYPE, "one word that begins with a capital letter"),
        ...oneOfProblems(`${field}.source`, source, Object.keys(sources)),
        ...Object.keys(fields)
          .filter((name) => name in COMMON_FIELDS)
          .map((value) => ({ field: `${field}.fields`, rule: "other fields than every event has", value })),
      ];
    }),
  ];
}

/** One region has nobody to share with; several say in which one way they do. */
function recoveryProblems(recovery: EventRecovery, regions: readonly string[]): FieldProblem[] {
  const alone = regions.length === 1;
  if (alone === "mode" in recovery)
    return [
      {
        field: "recovery",
        rule: alone
          ? "the reason why there is no other region"
          : `one way in which ${regions.join(" and ")} share events`,
        value: recovery,
      },
    ];
  if (!("mode" in recovery) || recovery.mode !== "endpoint") return [];
  return [
    ...oneOfProblems("recovery.primaryRegion", recovery.primaryRegion, regions),
    ...(regions.length === ENDPOINT_REGIONS
      ? []
      : [
          {
            field: "recovery.mode",
            rule: "cross-region-rules, as an endpoint joins two regions",
            value: recovery.mode,
          },
        ]),
  ];
}
