import { Acl } from "@cdktf/provider-redpanda/lib/acl";
import type { User } from "@cdktf/provider-redpanda/lib/user";
import { Construct } from "constructs";
import { accessRules } from "../contract/access-rules";
import type { KafkaPlan } from "../service/kafka-service";
import { generations, type KafkaRotation } from "../service/rotation";
import { shadowLinkRules } from "./byovpc/shadow-link-rules";
import { userName } from "./user-name";

export interface RedpandaRightsProps {
  readonly plan: Pick<KafkaPlan, "contract" | "regions">;
  readonly region: string;
  readonly clusterApiUrl: string;
  readonly rotation: KafkaRotation;
  /** By name: `ledger-2`. */
  readonly users: Readonly<Record<string, User>>;
}

/**
 * What the users of every principal may do, the same in each generation. Rights stand beside the users and before the
 * topics, which Kafka does not mind: a secret never names a user for whom a later layer has still to make them.
 */
export class RedpandaRights extends Construct {
  public constructor(scope: Construct, id: string, props: RedpandaRightsProps) {
    super(scope, id);
    const { plan, region, clusterApiUrl, rotation, users } = props;
    const rules = {
      "platform-all": {
        principal: "platform",
        resourceType: "CLUSTER",
        name: "kafka-cluster",
        pattern: "LITERAL",
        operation: "ALL",
      },
      ...accessRules(plan.contract, region, plan.regions),
      ...shadowLinkRules(plan.contract, region),
    };
    for (const [key, rule] of Object.entries(rules))
      for (const generation of generations(rotation)) {
        const user = userName(rule.principal, generation);
        new Acl(this, `${key}-${generation}`, {
          clusterApiUrl,
          principal: `User:${user}`,
          resourceType: rule.resourceType,
          resourceName: rule.name,
          resourcePatternType: rule.pattern,
          operation: rule.operation,
          permissionType: "ALLOW",
          host: "*",
          allowDeletion: true,
          dependsOn: [users[user]!],
        });
      }
  }
}
