import { shown } from "../errors";
import { RESERVED_TAGS } from "../tags";
import type { SettingsCheck } from "./problem";

/** Tags that AWS takes on one resource; some are left for a resource's own. */
const MAX_TAGS = 40;

/** Placeholders can be told apart, and tags leave room for those that every stack adds. */
export const checkLabels: SettingsCheck = function* ({ placeholders, tags }) {
  const names = placeholders.map(({ name }) => name);
  for (const [index, name] of names.entries())
    if (name !== "" && names.indexOf(name) < index)
      yield {
        path: `placeholders[${index}].name`,
        rule: "must differ from the other placeholders",
        value: name,
      };
  for (const key of Object.keys(tags).filter((tag) => RESERVED_TAGS.includes(tag)))
    yield {
      path: "tags",
      rule: `must not set ${shown(key)}, which every stack sets itself`,
      value: tags[key],
    };
  const count = Object.keys(tags).length;
  if (count > MAX_TAGS) yield { path: "tags", rule: `must be at most ${MAX_TAGS}`, value: count };
};
