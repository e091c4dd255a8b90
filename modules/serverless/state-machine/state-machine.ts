import { SfnAlias } from "@cdktf/provider-aws/lib/sfn-alias";
import { SfnStateMachine } from "@cdktf/provider-aws/lib/sfn-state-machine";
import { Construct } from "constructs";
import type { AlarmChoice } from "../../audit/metric-alarm";
import { VendedLogGroup } from "../../audit/vended-log-group";
import { requireNone, requirePattern } from "../../core/checks";
import { LIVE_ALIAS, resourceName } from "../../core/names";
import { ServiceRole } from "../../security/service-role";
import type { Definition } from "./definition";
import { definitionJson } from "./definition-json";
import { definitionProblems } from "./definition-problems";
import { StateMachineAlarms } from "./state-machine-alarms";
import { functionArns, startedArns, stateMachinePermissions } from "./state-machine-permissions";

/** The longest that one data key of the customer's key is used: fewer calls to KMS, which has a quota. */
const DATA_KEY_SECONDS = 900;

export interface StateMachineProps {
  readonly environment: string;
  readonly accountId: string;
  readonly region: string;
  /** Name without the environment, final: `settlement`. */
  readonly name: string;
  readonly definition: Definition;
  /** Key of definition, inputs and history. */
  readonly messagingKeyArn: string;
  readonly logsKeyArn: string;
  readonly logRetentionDays: number;
  readonly alarms: AlarmChoice;
}

/**
 * Workflow of Step Functions that runs each step exactly once as far as it knows (type Standard), encrypted with the
 * account's key, traced, with a log of every step but not of what it carries, a version for each change, and the alias
 * `live` that everybody starts.
 * @throws PropsError if the name is none that Step Functions takes, or for the first thing wrong in the definition.
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html
 */
export class StateMachine extends Construct {
  /** ARN of the alias, known once it stands. */
  public readonly aliasArn: string;

  public constructor(scope: Construct, id: string, props: StateMachineProps) {
    super(scope, id);
    const { environment, accountId, region, name, definition, messagingKeyArn, alarms } = props;
    const fullName = resourceName(environment, name);
    requirePattern(
      this,
      "name",
      fullName,
      /^[a-z][a-z0-9-]{0,79}$/,
      "lower-case words, 80 characters in all",
    );
    requireNone(this, definitionProblems(definition));

    const logs = new VendedLogGroup(this, "Logs", {
      name: resourceName(environment, `workflow-${name}`),
      kmsKeyArn: props.logsKeyArn,
      retentionDays: props.logRetentionDays,
    });
    const role = new ServiceRole(this, "Role", {
      environment,
      accountId,
      region,
      purpose: `workflow-${name}`,
      service: "states.amazonaws.com",
      source: { arn: `arn:aws:states:${region}:${accountId}:stateMachine:${fullName}` },
      permissions: stateMachinePermissions({
        ...props,
        functionArns: functionArns(definition),
        startedArns: startedArns(definition),
        keyArn: messagingKeyArn,
      }),
    });
    const made = new SfnStateMachine(this, "Resource", {
      name: fullName,
      type: "STANDARD",
      roleArn: role.roleArn,
      definition: definitionJson(definition),
      publish: true,
      encryptionConfiguration: {
        type: "CUSTOMER_MANAGED_KMS_KEY",
        kmsKeyId: messagingKeyArn,
        kmsDataKeyReusePeriodSeconds: DATA_KEY_SECONDS,
      },
      loggingConfiguration: {
        level: "ALL",
        includeExecutionData: false,
        logDestination: `${logs.logGroupArn}:*`,
      },
      tracingConfiguration: { enabled: true },
      dependsOn: [role.permissions],
    });
    this.aliasArn = new SfnAlias(this, "Live", {
      name: LIVE_ALIAS,
      description: `What starts ${name}`,
      routingConfiguration: [{ stateMachineVersionArn: made.stateMachineVersionArn, weight: 100 }],
    }).arn;
    if ("topicArn" in alarms)
      new StateMachineAlarms(this, "Alarms", { ...props, topicArn: alarms.topicArn, name: fullName });
  }
}
