import type { AwsClients } from "./aws-clients";
import type { BaseImage } from "./base-image";
import { builtFunction, builtLayer, type Artifact } from "./built-code";
import type { ImageLayer } from "./image-layer";
import { FUNCTIONS, IMAGES, type FunctionName, type ImageName } from "./programs";
import { publishFunction, type Published } from "./publish-function";
import { publishImage } from "./publish-image";
import type { PublishPlace } from "./publish-places";

/** What is to be published. */
export interface Selection {
  readonly functions: readonly FunctionName[];
  readonly images: readonly ImageName[];
}

/** What became of one program in one place. */
export interface PlacedProgram extends Published {
  readonly account: string;
  readonly region: string;
  readonly kind: "function" | "image";
}

export interface PublishOptions {
  /** Folder of the project. */
  readonly root: string;
  readonly selection: Selection;
  readonly clientsOf: (place: PublishPlace) => Promise<AwsClients>;
  readonly baseOf: (place: PublishPlace, clients: AwsClients) => Promise<BaseImage>;
  readonly onPublished: (program: PlacedProgram) => void;
  /** Milliseconds between two looks after a signature. @default 2000 */
  readonly lookMilliseconds?: number;
}

/** Every program, or the one of a name. @param kinds which of them; both if neither is asked for */
export function selected(
  kinds: { readonly functions: boolean; readonly images: boolean },
  only?: string,
): Selection {
  const both = kinds.functions === kinds.images;
  const wanted = <Name extends string>(programs: Readonly<Record<Name, unknown>>, kind: boolean): Name[] =>
    both || kind
      ? (Object.keys(programs) as Name[]).filter((name) => only === undefined || name === only)
      : [];
  return { functions: wanted(FUNCTIONS, kinds.functions), images: wanted(IMAGES, kinds.images) };
}

/** Builds programs once and puts them into every place, one place after the other. */
export async function publishPrograms(
  places: readonly PublishPlace[],
  options: PublishOptions,
): Promise<PlacedProgram[]> {
  const { root, selection, clientsOf, baseOf, onPublished, lookMilliseconds } = options;
  const functions = new Map<FunctionName, Artifact>();
  for (const name of selection.functions) functions.set(name, await builtFunction(root, name));
  const layers = new Map<ImageName, ImageLayer>();
  for (const name of selection.images) layers.set(name, await builtLayer(root, name));

  const all: PlacedProgram[] = [];
  for (const place of places) {
    const clients = await clientsOf(place);
    const tell = (kind: PlacedProgram["kind"], published: Published): void => {
      const program = { account: place.account, region: place.region, kind, ...published };
      all.push(program);
      onPublished(program);
    };
    const publisher = { place, ...clients, ...(lookMilliseconds !== undefined && { lookMilliseconds }) };
    for (const [name, artifact] of functions)
      tell("function", await publishFunction(publisher, name, artifact));
    const base = layers.size > 0 ? await baseOf(place, clients) : undefined;
    for (const [name, layer] of layers) tell("image", await publishImage(publisher, name, base!, layer));
  }
  return all;
}
