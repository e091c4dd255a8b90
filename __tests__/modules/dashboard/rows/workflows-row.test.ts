import { workflowsRow } from "../../../../modules/dashboard/rows/workflows-row";
import { chartsOf, DASHBOARD_PLACE } from "../../../fixtures/dashboard";

const ROW = workflowsRow({ ...DASHBOARD_PLACE, workflows: ["settlement"] });

describe("workflowsRow", () => {
  it("shows executions by what became of them", () =>
    expect(chartsOf(ROW)["Executions that failed"]).toEqual([
      "AWS/States ExecutionsFailed StateMachineArn arn:aws:states:sa-east-1:222222222222:stateMachine:klap-prod-settlement",
    ]));

  it("names each workflow's alarms", () =>
    expect(ROW.alarmNames).toContain("klap-prod-settlement-timed-out"));
});
