import { WORKFLOWS } from "../../stacks/settlement";
import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";
import { CALLED_BY_WORKFLOWS, serverlessEnvironment } from "../fixtures/serverless";

const STACK = "prod-payments-sa-east-1-settlement";
const json = stackJson(serverlessEnvironment({ functions: CALLED_BY_WORKFLOWS }), STACK);

describe("SettlementStack", () => {
  it("comes after the functions that its workflows call, and reads keys only", () =>
    expect(stackReads(serverlessEnvironment({ functions: CALLED_BY_WORKFLOWS }), STACK)).toEqual(
      [
        "global-identity",
        "sa-east-1-functions",
        "sa-east-1-log-protection",
        "sa-east-1-alarms",
        "sa-east-1-keys",
      ].map((stack) => `prod-payments-${stack}`),
    ));

  it("makes each workflow with an alias", () => {
    const machines = Object.values(resourcesOf(json, "aws_sfn_state_machine"));
    expect(machines.map(({ name }) => name).sort()).toEqual(
      WORKFLOWS.map((name) => `klap-prod-${name}`).sort(),
    );
    expect(Object.keys(resourcesOf(json, "aws_sfn_alias"))).toHaveLength(WORKFLOWS.length);
  });

  it("lets the settlement start itself, for what one execution cannot take", () => {
    const own = "arn:aws:states:sa-east-1:222222222222:stateMachine:klap-prod-settlement:live";
    const { definition } = Object.values(resourcesOf(json, "aws_sfn_state_machine")).find(
      ({ name }) => name === "klap-prod-settlement",
    )!;
    expect(definition).toContain(`"StateMachineArn":"${own}"`);
    const policies = JSON.stringify(resourcesOf(json, "aws_iam_role_policy"));
    expect(policies).toContain(own);
  });

  it("calls functions of its own account and region by their aliases", () => {
    const { definition } = Object.values(resourcesOf(json, "aws_sfn_state_machine")).find(
      ({ name }) => name === "klap-prod-reversal",
    )!;
    expect(definition).toContain(
      '"FunctionName":"arn:aws:lambda:sa-east-1:222222222222:function:klap-prod-reversal-submit:live"',
    );
  });
});
