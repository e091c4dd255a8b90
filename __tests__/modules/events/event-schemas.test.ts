import { SchemasRegistry } from "@cdktf/provider-aws/lib/schemas-registry";
import { EventSchemas } from "../../../modules/events/event-schemas";
import { EVENT_PLAN, synthStack } from "../../fixtures/events";
import { resourcesOf } from "../../fixtures/resources";

const json = synthStack((stack) => {
  new EventSchemas(stack, "Schemas", { name: "klap-prod-events", contract: EVENT_PLAN.contract });
});

describe("EventSchemas", () => {
  it("is a registry of its own", () =>
    expect(json).toHaveResourceWithProperties(SchemasRegistry, { name: "klap-prod-events" }));

  it("holds every declared event, and discovers nothing", () => {
    const schemas = Object.values(resourcesOf(json, "aws_schemas_schema"));
    expect(schemas.map(({ name, type, registry_name }) => [name, type, registry_name])).toEqual([
      ["klap.ledger@Posted", "JSONSchemaDraft4", "${aws_schemas_registry.schemas_registry.name}"],
      ["klap.ledger@Asked", "JSONSchemaDraft4", "${aws_schemas_registry.schemas_registry.name}"],
    ]);
    expect(resourcesOf(json, "aws_schemas_discoverer")).toEqual({});
  });
});
