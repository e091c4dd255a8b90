import { randomBytes } from "node:crypto";
import type { Answer } from "./answers";
import { fillUnknown } from "./fill-unknown";
import { readItem } from "./read-item";
import type { SchemaIndex } from "./schema-index";
import { schemaType } from "./schema-type";
import { wireBytes } from "./wire-bytes";
import { wireField } from "./wire-field";

/** Field numbers of plugin protocol 5. A value is a message whose first field is its MessagePack form. */
const MESSAGE_PACK = 1;
const READ_REQUEST = { type: 1, currentState: 2, private: 3 } as const;
const READ_ANSWER = { newState: 1, private: 3 } as const;
const APPLY_REQUEST = { type: 1, priorState: 2, plannedState: 3, plannedPrivate: 5 } as const;
const APPLY_ANSWER = { newState: 1, private: 2 } as const;
/** `legacy_type_system = true`: the AWS provider is built on it, and Terraform then forgives what the old SDK gets wrong. */
const LEGACY_TYPE_SYSTEM = Buffer.from([0x20, 0x01]);
const NIL = 0xc0;
const NOTHING = Buffer.alloc(0);

/** A resource that exists in the state only. */
export interface AnsweredResource {
  readonly type: string;
  readonly reason: string;
  /** The invented id; a resource whose schema has no `id` has none. */
  readonly id?: string;
  /** `name` from the configuration, where the type has one and it was known at plan. */
  readonly name?: string;
}

/**
 * Answers in the provider's stead for the types of the table: what is applied becomes the planned state with invented
 * values where it was unknown, what is read is what was stored, what is destroyed is gone.
 * @returns undefined for every other type; `created` for a new resource.
 */
export function answerResource(
  method: "ApplyResourceChange" | "ReadResource",
  request: Buffer,
  answers: readonly Answer[],
  schema: SchemaIndex,
): { readonly bytes: Buffer; readonly created?: AnsweredResource } | undefined {
  const type = wireField(request, READ_REQUEST.type)?.toString() ?? "";
  const answer = answers.find((other) => other.type === type);
  const typeSchema = answer && schema.resourceSchema(type);
  if (!typeSchema) return undefined;
  if (method === "ReadResource") return { bytes: readAnswer(request) };

  const planned = messagePack(request, APPLY_REQUEST.plannedState);
  const serial = randomBytes(6).toString("hex");
  const state = fillUnknown(planned, schemaType(typeSchema), (path) =>
    invent(type, String(path.at(-1)), serial),
  );
  const bytes = Buffer.concat([
    wireBytes(APPLY_ANSWER.newState, wireBytes(MESSAGE_PACK, state)),
    wireBytes(APPLY_ANSWER.private, wireField(request, APPLY_REQUEST.plannedPrivate) ?? NOTHING),
    LEGACY_TYPE_SYSTEM,
  ]);
  const creates = isNull(messagePack(request, APPLY_REQUEST.priorState)) && !isNull(planned);
  return creates ? { bytes, created: { ...answer, ...identity(state) } } : { bytes };
}

function readAnswer(request: Buffer): Buffer {
  return Buffer.concat([
    wireBytes(READ_ANSWER.newState, wireField(request, READ_REQUEST.currentState) ?? NOTHING),
    wireBytes(READ_ANSWER.private, wireField(request, READ_REQUEST.private) ?? NOTHING),
  ]);
}

/** ARNs keep the form of one: other resources check it before they use it. */
function invent(type: string, attribute: string, serial: string): string {
  const isArn = attribute === "arn" || attribute.endsWith("_arn");
  return isArn ? `arn:aws:answered:us-east-1:000000000000:${type}/${serial}` : `answered-${serial}`;
}

function messagePack(request: Buffer, fieldNumber: number): Buffer {
  return wireField(wireField(request, fieldNumber) ?? NOTHING, MESSAGE_PACK) ?? Buffer.from([NIL]);
}

function isNull(value: Buffer): boolean {
  return value[0] === NIL;
}

/** `id` and `name` of an object, where they are strings. */
function identity(state: Buffer): { readonly id?: string; readonly name?: string } {
  const found: { id?: string; name?: string } = {};
  const object = readItem(state, 0);
  let at = object.end;
  for (let index = 0; index < object.entries; index += 1) {
    const key = readItem(state, at);
    const value = readItem(state, key.end);
    const name = key.content.toString();
    if (value.kind === "string" && (name === "id" || name === "name")) found[name] = value.content.toString();
    at = endOf(state, key.end);
  }
  return found;
}

/** First byte after an item and everything that it holds. */
function endOf(bytes: Buffer, start: number): number {
  const item = readItem(bytes, start);
  let end = item.end;
  for (let inner = item.entries * (item.kind === "map" ? 2 : 1); inner > 0; inner -= 1)
    end = endOf(bytes, end);
  return end;
}
