import fc from "fast-check";
import type { ResourceDocument, StackDocument } from "../../terraform/graph/stack-document";
import { hostileJson } from "./hostile-json";

/** A stack with one resource like each sample, and anything in every attribute. */
export function hostileStack(samples: readonly ResourceDocument[]): fc.Arbitrary<StackDocument> {
  return fc.tuple(...samples.map(hostileResource)).map((resources) => ({
    name: "prod-payments-sa-east-1-fuzz",
    file: "fuzz",
    origin: "synth",
    resources,
    outputs: new Map(),
    providers: new Map(),
    terraform: {},
  }));
}

/** One resource of every type that the stacks hold. */
export function oneOfEachType(documents: readonly StackDocument[]): readonly ResourceDocument[] {
  const resources = documents.flatMap((document) => document.resources);
  return [...new Map(resources.map((resource) => [resource.type, resource])).values()];
}

function hostileResource(sample: ResourceDocument): fc.Arbitrary<ResourceDocument> {
  const attributes = Object.keys(sample.values);
  return fc.tuple(...attributes.map(() => hostileJson)).map((values) => ({
    ...sample,
    values: Object.fromEntries(attributes.map((attribute, at) => [attribute, values[at]!])),
  }));
}
