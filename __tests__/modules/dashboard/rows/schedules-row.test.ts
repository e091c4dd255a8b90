import { schedulesRow } from "../../../../modules/dashboard/rows/schedules-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

describe("schedulesRow", () => {
  const row = schedulesRow(DASHBOARD_PLACE);

  it("shows what was started, and what was given up", () =>
    expect(chartsOf(row)).toEqual({
      Starts: ["AWS/Scheduler InvocationAttemptCount ScheduleGroup klap-prod-schedules"],
      "Starts given up": [
        "AWS/Scheduler InvocationDroppedCount ScheduleGroup klap-prod-schedules",
        "AWS/Scheduler InvocationsSentToDeadLetterCount ScheduleGroup klap-prod-schedules",
      ],
    }));

  it("names the alarms of the group and its queue", () =>
    expect(row.alarmNames).toEqual(["klap-prod-schedules-dropped", "klap-prod-schedules-failures-waiting"]));
});
