import { UserError } from "../modules/core/errors";
import { member, parseJsonObject } from "../terraform/graph/json";

const CLASSES = ["in-scope", "connected", "out-of-scope"] as const;

/** Where a resource stood when the file was written. */
export interface EarlierStanding {
  readonly id: string;
  readonly scope: (typeof CLASSES)[number];
}

/** What `klap scope --format json` wrote. @throws UserError if it is anything else */
export function readWrittenScope(text: string, file: string): readonly EarlierStanding[] {
  const resources = member(parseJsonObject(text, file), "resources");
  if (!Array.isArray(resources))
    throw new UserError(`${file} must hold what klap scope --format json writes, and has no resources`);
  return resources.map((entry, index): EarlierStanding => {
    const id: unknown = member(entry, "id");
    const scope = CLASSES.find((each) => each === member(entry, "scope"));
    if (typeof id !== "string" || scope === undefined)
      throw new UserError(
        `${file}: resources[${index}] must have an id and a scope of ${CLASSES.join(", ")}`,
      );
    return { id, scope };
  });
}
