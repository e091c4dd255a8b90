import type { KafkaWay } from "../modules/network/kafka-way";
import type { AlarmChoice } from "../modules/audit/metric-alarm";
import type { KafkaService } from "../modules/kafka/service/kafka-service";
import type { SigningChoice } from "../modules/serverless/code-signing";
import type { Concurrency } from "../modules/serverless/concurrency";
import type { Unwelcome } from "../modules/serverless/function-alarms";
import type { TrafficShift } from "../modules/serverless/gradual-release";
import type { KafkaConsumption } from "../modules/serverless/kafka-consumption";

export interface FunctionsSettings {
  /** By name, which is final: logs, roles, metrics and callers bear it. */
  readonly functions: Readonly<Record<string, FunctionSettings>>;
  readonly release: ReleaseChoice;
  /** The same choice as layer artifacts'. */
  readonly signing: SigningChoice;
  /** Executions of all functions that the account may have at once in the region: its quota. */
  readonly concurrencyQuota: number;
  /** Whose Kafka the functions read, and how they sign in. @default none does */
  readonly kafka?: Pick<KafkaService, "vendor"> & { readonly way: KafkaWay };
  readonly logRetentionDays: number;
  readonly alarms: AlarmChoice;
}

/**
 * Who moves callers to a new version. `terraform`: an apply, all at once. `pipeline`: CodeDeploy, bit by bit, and back
 * when an alarm fires; what it does changes no plan.
 */
export type ReleaseChoice =
  { readonly owner: "terraform" } | { readonly owner: "pipeline"; readonly shift: TrafficShift };

export interface FunctionSettings {
  readonly description: string;
  /** Object of the zip in the region's bucket of artifacts. Another program is another key. */
  readonly code: { readonly key: string };
  readonly memoryMiB: number;
  /** Seconds, 1 to 900. */
  readonly timeoutSeconds: number;
  readonly concurrency: Concurrency;
  readonly onFailure: "destination" | "dead-letter-queue";
  /**
   * What it reaches besides AWS's services. `database-schema` is the database from where operators work: as the owner
   * of the schema, and as the master user until that one has made it.
   */
  readonly reaches: readonly ("database" | "database-schema" | "on-premises")[];
  /** Variables of the program; no secrets. @default none */
  readonly variables?: Readonly<Record<string, string>>;
  /** Topic whose records it takes. @default it is called */
  readonly consumes?: TopicConsumption;
  /** What the program counts and nobody wants to see. @default nothing */
  readonly unwelcome?: Unwelcome;
}

export interface TopicConsumption extends KafkaConsumption {
  /** Topic of the contract; the function reads that of its own region. */
  readonly topic: string;
  /** Principal of the contract by which it reads. */
  readonly principal: string;
  /** Waiting records from which somebody should look. */
  readonly lagLimit: number;
}
