import type { Equivalent } from "../equivalent";

/** Of every service area. */
export const everywhereEquivalents: readonly Equivalent[] = [
  {
    operators: "delete-attribute,retarget",
    types: "*",
    paths: "description,comment,alarm_description,tags.Name,rule.*.description,statement_id",
    reason: "people read it; nothing that is deployed behaves otherwise",
  },
  {
    operators: "delete-attribute,drop-element,retarget",
    types: "*",
    paths: "depends_on,depends_on.*",
    reason: "it orders the apply, which a rehearsal does; what is deployed in the end is the same",
  },
  {
    operators: "delete-attribute,drop-element",
    types: "*",
    paths: "lifecycle.ignore_changes,lifecycle.ignore_changes.*,lifecycle.create_before_destroy",
    reason: "the next plan would change something, which the second plan of a rehearsal finds",
  },
];
