import { wireBytes } from "../providers/wire-bytes";
import { wireField } from "../providers/wire-field";
import { packValue } from "./pack-value";
import { unpackValue } from "./unpack-value";
import type { Value } from "./value";
import { wireNumber } from "./wire-number";

/** Number of the severity "error". */
const ERROR = 1;

/** A value as it stands in a field of a request; null where the field is missing. */
export function valueIn(request: Buffer, field: number): Value {
  const message = wireField(request, field);
  const packed = message && wireField(message, 1);
  if (packed !== undefined && packed.length > 0) return unpackValue(packed);
  const json = message && wireField(message, 2);
  return json === undefined || json.length === 0 ? null : (JSON.parse(json.toString("utf8")) as Value);
}

/** A string in a field of a request. */
export function textIn(request: Buffer, field: number): string {
  return wireField(request, field)?.toString("utf8") ?? "";
}

/** State of an earlier command, which Terraform keeps in JSON. */
export function rawStateIn(request: Buffer, field: number): Value {
  const message = wireField(request, field);
  const json = message && wireField(message, 1);
  return json === undefined ? null : (JSON.parse(json.toString("utf8")) as Value);
}

/** A value as a field of an answer. */
export function valueField(field: number, value: Value): Buffer {
  return wireBytes(field, wireBytes(1, packValue(value)));
}

/** Errors as a repeated field of an answer. */
export function errorFields(field: number, summary: string, details: readonly string[]): Buffer {
  const errors = details.map((detail) =>
    wireBytes(
      field,
      Buffer.concat([wireNumber(1, ERROR), wireBytes(2, `${summary}: ${detail}`), wireBytes(3, detail)]),
    ),
  );
  return Buffer.concat(errors);
}

/** Names of arguments as a repeated field of paths. */
export function pathFields(field: number, names: readonly string[]): Buffer {
  return Buffer.concat(names.map((name) => wireBytes(field, wireBytes(1, wireBytes(1, name)))));
}
