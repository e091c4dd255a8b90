import { stateMachineArn, resourceName } from "../../core/names";
import { stateMachineAlarmNames } from "../../serverless/state-machine/state-machine-alarms";
import { chartOf, type DashboardPlace, type DashboardRow, type NamedSeries } from "../widget";

export interface WorkflowsPlace extends DashboardPlace {
  readonly workflows: readonly string[];
}

/** What workflows do: how many executions begin, succeed and fail, and how long they take. */
export function workflowsRow({ environment, accountId, region, workflows }: WorkflowsPlace): DashboardRow {
  const ofEach = (metric: string): NamedSeries[] =>
    workflows.map((name) => ({
      namespace: "AWS/States",
      metric,
      dimensions: { StateMachineArn: stateMachineArn(environment, accountId, region, name) },
      label: name,
    }));
  return {
    title: "Workflows",
    widgets: [
      chartOf("Executions that began", "Sum", ofEach("ExecutionsStarted")),
      chartOf("Executions that succeeded", "Sum", ofEach("ExecutionsSucceeded")),
      chartOf("Executions that failed", "Sum", ofEach("ExecutionsFailed")),
      chartOf("Milliseconds", "Maximum", ofEach("ExecutionTime")),
    ],
    alarmNames: workflows.flatMap((name) => stateMachineAlarmNames(resourceName(environment, name))),
  };
}
