import { SchemasRegistry } from "@cdktf/provider-aws/lib/schemas-registry";
import { SchemasSchema } from "@cdktf/provider-aws/lib/schemas-schema";
import { Construct } from "constructs";
import type { EventContract } from "./event-contract";
import { eventSchema, schemaName } from "./event-schema";

export interface EventSchemasProps {
  /** Name of the registry. */
  readonly name: string;
  readonly contract: EventContract;
}

/**
 * Registry with the schema of every event of the contract. Nothing is discovered: EventBridge does not look into a
 * bus that has a key of the account, and what applications say is declared before they say it.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-schema-registry.html
 */
export class EventSchemas extends Construct {
  public constructor(scope: Construct, id: string, { name, contract }: EventSchemasProps) {
    super(scope, id);
    const registry = new SchemasRegistry(this, "Registry", {
      name,
      description: "Events that applications put on the bus, as settings declare them",
    });
    for (const [detailType, event] of Object.entries(contract.events))
      new SchemasSchema(this, detailType, {
        registryName: registry.name,
        name: schemaName(detailType, event),
        description: event.description,
        type: "JSONSchemaDraft4",
        content: eventSchema(detailType, event),
      });
  }
}
