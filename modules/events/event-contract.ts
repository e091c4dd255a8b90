/** What applications of an environment tell each other by events: the same in every region. */
export interface EventContract {
  /** Who speaks, by the source that its events bear: `klap.ledger`. */
  readonly sources: Readonly<Record<string, EventSource>>;
  /** What is told, by detail type: `TransactionPosted`. Final: rules, schemas and consumers name it. */
  readonly events: Readonly<Record<string, EventType>>;
}

export interface EventSource {
  /** Service that puts its events on the bus; nobody else may. */
  readonly service: string;
}

export interface EventType {
  readonly source: string;
  /** What it means, for whoever writes a consumer. */
  readonly description: string;
  /** Fields of `detail` besides those that every event has (`COMMON_FIELDS`). All of them are required. */
  readonly fields: Readonly<Record<string, FieldSchema>>;
}

/** JSON Schema (draft 4) of one field. */
export type FieldSchema =
  | { readonly type: "string"; readonly enum?: readonly string[]; readonly format?: "date" | "date-time" }
  | { readonly type: "integer"; readonly minimum?: number; readonly maximum?: number };

/** How regions work together: exactly one way, so that no event is carried by two. */
export type EventRecovery =
  /** Each region's rules carry what is at home elsewhere to that region's bus, once. */
  | { readonly mode: "cross-region-rules" }
  /** One name for two buses: EventBridge moves to the other region by itself, and copies every event to both. */
  | { readonly mode: "endpoint"; readonly primaryRegion: string }
  | { readonly noOtherRegion: string };
