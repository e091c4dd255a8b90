import type { Environment } from "../modules/core/environment";
import { UserError } from "../modules/core/errors";
import type { LayerSettings } from "../stacks/catalog";
import { environmentNamed } from "./environments";
import type { Choices } from "./layers/choices";
import { layersOf } from "./layers/layers-of";
import { choicesOn } from "./staging/choices";

/**
 * Choices that an environment can be rehearsed with in place of its own, by setting and value. What is deployed its
 * own settings say, and nothing else.
 */
const VARIANTS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, () => Choices>>>>>> =
  {
    staging: { kafka: { confluent: () => choicesOn("confluent"), redpanda: () => choicesOn("redpanda") } },
  };

/**
 * An environment with one choice replaced: `kafka=redpanda`.
 * @throws UserError if there is no such environment, setting or value
 */
export function variantOf(name: string, setting: string): Environment<LayerSettings> {
  const environment = environmentNamed(name);
  const known = Object.entries(VARIANTS[name] ?? {}).flatMap(([key, values]) =>
    Object.entries(values).map(([value, make]) => [`${key}=${value}`, make] as const),
  );
  const found = known.find(([text]) => text === setting);
  if (found === undefined)
    throw new UserError(
      known.length === 0
        ? `environment ${name} has no other settings to rehearse, got ${setting}`
        : `environment ${name} can be rehearsed with ${known.map(([text]) => text).join(", ")}, got ${setting}`,
    );
  const choices = found[1]();
  const folders = environment.folders.map((folder) => ({
    ...folder,
    layers: layersOf(choices, folder.account, folder.region),
  }));
  return { ...environment, folders };
}
