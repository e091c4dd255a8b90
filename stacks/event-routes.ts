import type { Construct } from "constructs";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import { BaseStack, type StackContext } from "../modules/core/base-stack";
import { accountOf } from "../modules/core/environment";
import { eventBusArn, eventBusName, eventVaultArn, liveStateMachineArn } from "../modules/core/names";
import { eventPattern } from "../modules/events/event-pattern";
import { isReplicated, type EventPlan, type RouteSettings } from "../modules/events/event-plan";
import { EventRoute, type EventRouteProps } from "../modules/events/event-route";
import type { RoutePlace } from "../modules/events/route-place";
import { keysContract } from "./keys";

export interface EventRoutesSettings extends EventPlan {
  /** By names that are final, up to 20 lower-case letters, digits and hyphens. */
  readonly routes: Readonly<Record<string, RouteSettings>>;
  /** Days that errors of the pipes are kept. */
  readonly logRetentionDays: number;
  readonly alarms: AlarmChoice;
}

/** Where events go from the bus of an account's region. It comes after every bus and state machine that it names. */
export class EventRoutesStack extends BaseStack {
  public constructor(scope: Construct, context: StackContext, settings: EventRoutesSettings) {
    super(scope, "event-routes", context);
    const { account, region } = this.place;
    const { contract, homes, routes } = settings;
    this.after("identity", account, "global");
    for (const layer of ["events", "log-protection"]) this.after(layer, account, region);
    if ("topicArn" in settings.alarms) this.after("alarms", account, region);

    const place = this.#place(settings);
    for (const [route, { description, events, retry, target, homes: taken }] of Object.entries(routes)) {
      // Copies keep the place of their original, and replication may bring them from anywhere.
      const carriesOn = target.kind !== "state-machine" && !isReplicated(settings);
      new EventRoute(this, route, {
        place,
        route,
        description,
        pattern: eventPattern(contract, {
          events,
          buckets: taken.flatMap((home) => homes[home]!),
          ...(carriesOn && { putIn: place }),
        }),
        target: this.#target(target),
        retry,
      });
    }
  }

  #place({ alarms, logRetentionDays }: EventRoutesSettings): RoutePlace {
    const { environment, account, region } = this.place;
    const { awsRegion } = this.folder;
    const { keyArns } = this.read(keysContract, account, region);
    return {
      environment,
      accountId: this.account.id,
      region: awsRegion,
      busName: eventBusName(environment),
      busArn: eventBusArn(environment, this.account.id, awsRegion),
      keyArn: keyArns("messaging"),
      logsKeyArn: keyArns("logs"),
      logRetentionDays,
      alarms,
    };
  }

  #target(target: RouteSettings["target"]): EventRouteProps["target"] {
    const { environment, account, region } = this.place;
    const { awsRegion } = this.folder;
    const { id } = this.account;
    switch (target.kind) {
      case "state-machine":
        this.after(target.layer, account, region);
        return {
          arn: liveStateMachineArn(environment, id, awsRegion, target.name),
          action: "states:StartExecution",
        };
      case "region":
        this.after("events", account, target.region);
        return { arn: eventBusArn(environment, id, target.region), action: "events:PutEvents" };
      case "vault": {
        this.after("event-vault", target.account, region);
        const vault = accountOf(this.environment, target.account).id;
        return { arn: eventVaultArn(environment, vault, awsRegion), action: "events:PutEvents" };
      }
    }
  }
}
