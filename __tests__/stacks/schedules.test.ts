import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";
import { CALLED_BY_WORKFLOWS, SCHEDULES, serverlessEnvironment } from "../fixtures/serverless";

const STACK = "prod-payments-sa-east-1-schedules";
const ELSEWHERE = "us-east-1";
const schedules = (runsIn = "sa-east-1") => {
  const environment = serverlessEnvironment(
    { functions: CALLED_BY_WORKFLOWS },
    { schedules: { ...SCHEDULES, runsIn } },
  );
  // A second region, so that the schedules can run there.
  const folders = environment.folders.map((folder) =>
    folder.account === "payments" && folder.region === ELSEWHERE
      ? { ...folder, layers: { schedules: { ...SCHEDULES, runsIn } } }
      : folder,
  );
  return Object.values(resourcesOf(stackJson({ ...environment, folders }, STACK), "aws_scheduler_schedule"));
};

describe("SchedulesStack", () => {
  it("comes after the workflows that it starts", () =>
    expect(stackReads(serverlessEnvironment({ functions: CALLED_BY_WORKFLOWS }), STACK)).toEqual(
      ["global-identity", "sa-east-1-settlement", "sa-east-1-alarms", "sa-east-1-keys"].map(
        (stack) => `prod-payments-${stack}`,
      ),
    ));

  it("starts settlement and reconciliation of its own region by their aliases", () =>
    expect(schedules().map(({ name, target }) => [name, (target as { arn: string }).arn])).toEqual(
      ["settlement", "reconciliation"].map((name) => [
        name,
        `arn:aws:states:sa-east-1:222222222222:stateMachine:klap-prod-${name}:live`,
      ]),
    ));

  it("runs them in one region", () => {
    const states = (runsIn: string): unknown[] => schedules(runsIn).map(({ state }) => state);
    expect(states("sa-east-1")).toEqual(["ENABLED", "ENABLED"]);
    expect(states("us-east-1")).toEqual(["DISABLED", "DISABLED"]);
  });
});
