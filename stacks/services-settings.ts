import type { AlarmChoice } from "../modules/audit/metric-alarm";
import type { ImageOwner } from "../modules/compute/fargate-service";
import type { ScalingReasons } from "../modules/compute/service-scaling";
import type { EventPlan } from "../modules/events/event-plan";
import type { Merchants } from "../modules/core/merchants";
import type { KafkaWay } from "../modules/network/kafka-way";
import type { TaskSize } from "../modules/compute/task-size";

export interface ServicesSettings {
  /** By the name of the service, which is final: its image, roles, logs and metrics bear it. */
  readonly services: Readonly<Record<string, ServiceSettings>>;
  /** Who decides which image runs. */
  readonly imageOwner: ImageOwner;
  /** Whether operators get into tasks. The cluster writes their sessions down in either case. */
  readonly exec: "audited" | { readonly noExec: string };
  /** The one service that partners reach through the endpoint service, whose connections carry no paths to tell by. */
  readonly partners: { readonly service: string } | { readonly noPartners: string };
  /** What is said on the bus, where a service reaches it. @default nothing is */
  readonly events?: EventPlan;
  /** How tasks reach Kafka; the same as the VPC's. @default "confluent-endpoint" */
  readonly kafkaWay?: KafkaWay;
  readonly logRetentionDays: number;
  readonly alarms: AlarmChoice;
}

export interface ServiceSettings {
  /** Digest or tag of the image that runs, or runs first where a pipeline owns it. */
  readonly release: string;
  readonly size: TaskSize;
  readonly tasks: TaskCounts;
  /** `spot` tasks may be taken away at two minutes' notice, for a third of the price. */
  readonly capacity: "on-demand" | "spot";
  readonly scaling: ScalingReasons;
  /** Paths of the payments API that it answers, and their order among all services', lowest first. */
  readonly requests:
    { readonly paths: readonly string[]; readonly priority: number } | { readonly noRequests: string };
  /** Who may sign requests to it, besides the test merchant of the region's canary. @default it knows no callers */
  readonly signedBy?: { readonly merchants: Merchants; readonly testMerchant: string };
  /** What it reaches besides AWS's services. */
  readonly reaches: readonly ("database" | "events" | "kafka")[];
  /** Services that it calls by their names. @default none */
  readonly calls?: readonly string[];
  /** Waiting messages from which somebody should look. @default it takes no messages */
  readonly lagLimit?: number;
  /** Command by which ECS asks whether a task is well. */
  readonly healthCommand: readonly string[];
  /** Variables of the program; no secrets. @default none */
  readonly environment?: Readonly<Record<string, string>>;
  /** Secrets by the variables that they come in. @default none */
  readonly secrets?: Readonly<Record<string, ServiceSecret>>;
}

/** How many tasks run, and what one of them can do. */
export interface TaskCounts {
  /** Tasks that always run: what is left after the loss of a zone carries the peak. */
  readonly min: number;
  readonly max: number;
  /** Transactions that one task carries in a second at the CPU that scaling holds. */
  readonly transactionsPerSecond: number;
}

/** A secret by its name, found at plan. */
export interface ServiceSecret {
  readonly name: string;
  /** Field of the JSON that it holds. @default the whole secret */
  readonly field?: string;
  /** Layer of the same account and region that makes it. */
  readonly layer: string;
}
