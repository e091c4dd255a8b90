import { COMMON_FIELDS } from "./common-fields";
import type { EventType } from "./event-contract";

/** Name of an event's schema in the registry, in the form that EventBridge itself gives what it discovers. */
export function schemaName(detailType: string, { source }: EventType): string {
  return `${source}@${detailType}`;
}

/** JSON Schema (draft 4) of a whole event as rules and targets see it. */
export function eventSchema(detailType: string, { source, description, fields }: EventType): string {
  const detail = { ...COMMON_FIELDS, ...fields };
  return JSON.stringify({
    $schema: "http://json-schema.org/draft-04/schema#",
    title: detailType,
    description,
    type: "object",
    required: ["id", "source", "detail-type", "account", "region", "time", "detail"],
    properties: {
      id: { type: "string" },
      source: { type: "string", enum: [source] },
      "detail-type": { type: "string", enum: [detailType] },
      account: { type: "string" },
      region: { type: "string" },
      time: { type: "string", format: "date-time" },
      detail: { type: "object", required: Object.keys(detail), properties: detail },
    },
  });
}
