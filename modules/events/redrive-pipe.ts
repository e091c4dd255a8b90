import { PipesPipe } from "@cdktf/provider-aws/lib/pipes-pipe";
import { Construct } from "constructs";
import { VendedLogGroup } from "../audit/vended-log-group";
import { ServiceRole } from "../security/service-role";
import type { RoutePlace } from "./route-place";
import { routeNames } from "./event-names";

export interface RedrivePipeProps {
  readonly place: RoutePlace;
  readonly route: string;
  /** Queue of what the route could not deliver. */
  readonly queueArn: string;
}

/**
 * Pipe from a route's dead letters back to the bus, as they were: source, detail type, time and detail. It stands
 * still until somebody starts it, once what kept the events from their target is mended. SQS can send its own dead
 * letters back, but not those of EventBridge; this takes the place of a program for that. Every rule sees the
 * events again, so consumers go by the idempotency key.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-target.html
 */
export class RedrivePipe extends Construct {
  public constructor(scope: Construct, id: string, { place, route, queueArn }: RedrivePipeProps) {
    super(scope, id);
    const { environment, accountId, region, busArn, keyArn } = place;
    const { pipe: name, pipePurpose } = routeNames(environment, route);

    const logs = new VendedLogGroup(this, "Logs", {
      name: `pipes/${name}`,
      kmsKeyArn: place.logsKeyArn,
      retentionDays: place.logRetentionDays,
    });
    const role = new ServiceRole(this, "Role", {
      environment,
      accountId,
      region,
      purpose: pipePurpose,
      service: "pipes.amazonaws.com",
      source: { arn: `arn:aws:pipes:${region}:${accountId}:pipe/${name}` },
      permissions: [
        {
          Sid: "TakeDeadLetters",
          Effect: "Allow",
          Action: ["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"],
          Resource: queueArn,
        },
        { Sid: "PutEvents", Effect: "Allow", Action: "events:PutEvents", Resource: busArn },
        {
          Sid: "UseKey",
          Effect: "Allow",
          Action: ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"],
          Resource: keyArn,
        },
      ],
    });
    new PipesPipe(this, "Resource", {
      name,
      description: `Puts what route ${route} could not deliver back on the bus, while somebody lets it run`,
      roleArn: role.roleArn,
      source: queueArn,
      target: busArn,
      desiredState: "STOPPED",
      kmsKeyIdentifier: keyArn,
      sourceParameters: { sqsQueueParameters: { batchSize: 1 } },
      targetParameters: {
        eventbridgeEventBusParameters: {
          source: "$.body.source",
          detailType: "$.body.detail-type",
          time: "$.body.time",
        },
        inputTemplate: "<$.body.detail>",
      },
      logConfiguration: {
        level: "ERROR",
        cloudwatchLogsLogDestination: { logGroupArn: logs.logGroupArn },
      },
      dependsOn: [role.permissions],
      // Operators start and stop it.
      lifecycle: { ignoreChanges: ["desired_state"] },
    });
  }
}
