import {
  isJsonObject,
  listOf,
  member,
  objectsOf,
  type Json,
  type JsonObject,
} from "../../terraform/graph/json";
import type { Resource } from "../../terraform/graph/resource";
import { parseTemplateJson } from "../../terraform/graph/template-json";
import { edited, pathOf, spotsOf, type Keys } from "./edit";
import { replacing, type Mutant } from "./mutant";

interface Widening {
  readonly operator: string;
  readonly change: string;
  /** What becomes of a statement; `undefined` where it does not apply, `null` where it goes. */
  readonly widen: (statement: JsonObject) => JsonObject | null | undefined;
}

const WIDENINGS: readonly Widening[] = [
  { operator: "widen-action", change: 'Action → "*"', widen: allowing({ Action: "*" }, "NotAction") },
  { operator: "widen-resource", change: 'Resource → "*"', widen: allowing({ Resource: "*" }, "NotResource") },
  {
    operator: "widen-principal",
    change: 'Principal → "*"',
    widen: (statement) =>
      member(statement, "Principal") === undefined || member(statement, "Effect") !== "Allow"
        ? undefined
        : { ...statement, Principal: "*" },
  },
  {
    operator: "drop-condition",
    change: "Condition deleted",
    widen: ({ Condition, ...statement }) => (Condition === undefined ? undefined : statement),
  },
  {
    operator: "drop-deny",
    change: "Deny statement deleted",
    widen: (statement) => (member(statement, "Effect") === "Deny" ? null : undefined),
  },
];

/** Every widening of every statement of every policy document in a resource. */
export function policyMutants(resource: Resource): readonly Mutant[] {
  return spotsOf(resource.document.values).flatMap(({ keys, value }) => {
    if (typeof value !== "string" || !value.includes('"Statement"')) return [];
    const document = parseTemplateJson(value);
    if (!isJsonObject(document)) return [];
    const statements = objectsOf(member(document, "Statement"));
    return statements.flatMap((statement, at) =>
      WIDENINGS.flatMap(({ operator, change, widen }) => {
        const wider = widen(statement);
        if (wider === undefined || JSON.stringify(wider) === JSON.stringify(statement)) return [];
        const kept = statements.flatMap((each, index) =>
          index !== at ? [each] : wider === null ? [] : [wider],
        );
        return [
          mutant(resource, keys, operator, `statement ${at}: ${change}`, { ...document, Statement: kept }),
        ];
      }),
    );
  });
}

function allowing(wide: JsonObject, not: string): Widening["widen"] {
  const [name] = Object.keys(wide);
  return (statement) =>
    member(statement, "Effect") !== "Allow" ||
    member(statement, not) !== undefined ||
    listOf(member(statement, name!)).includes("*")
      ? undefined
      : { ...statement, ...wide };
}

function mutant(resource: Resource, keys: Keys, operator: string, change: string, document: Json): Mutant {
  const text = JSON.stringify(document);
  return {
    operator,
    stack: resource.stack.name,
    address: resource.address,
    path: pathOf(keys),
    change,
    mutate: replacing(resource.address, (each) => ({ ...each, values: edited(each.values, keys, text) })),
  };
}
