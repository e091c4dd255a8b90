/**
 * Day that a workflow is about, as JSONata: the one that whoever starts it by hand names, else the one before the
 * schedule's. Schedules start at hours at which Chile and UTC have the same date.
 */
export const SETTLEMENT_DATE =
  "{% $exists($states.input.settlementDate) ? $states.input.settlementDate" +
  " : $fromMillis($toMillis($states.input.scheduledFor) - 86400000, '[Y0001]-[M01]-[D01]') %}";
