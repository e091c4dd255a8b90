import { isJsonObject, member, textOf } from "../../../terraform/graph/json";
import type { Judgement, Rule } from "../../rule";
import { synthesizedStacks, type StackSubject } from "../../stack-judgements";
import { failed, passed } from "../../verdict";

const EXACT = /^=?\s*v?\d+\.\d+\.\d+(?:-[\w.]+)?$/;

export const versionsArePinned: Rule = {
  id: "R8-TF-01",
  severity: "medium",
  area: "platform",
  requirements: ["R8"],
  pci: ["6.3.2", "6.5.1"],
  title: "Every stack names its Terraform and the exact version of each provider, the same in all stacks",
  why: "a provider that changes between review and apply does what nobody reviewed",
  source: ["https://developer.hashicorp.com/terraform/language/providers/requirements"],
  reach: "stacks",
  check: ({ graph }) => {
    const versions = new Map<string, Map<string, number>>();
    const subjects = synthesizedStacks(graph);
    for (const { stack } of subjects)
      for (const [source, version] of providersOf(stack.document.terraform)) {
        const counts = versions.get(source) ?? new Map<string, number>();
        versions.set(source, counts.set(version, (counts.get(version) ?? 0) + 1));
      }
    return {
      judgements: subjects.map((subject) => judge(subject, versions)),
      nothing: "no stack was synthesized",
    };
  },
};

/** Source and version of each provider that a stack requires. */
function providersOf(terraform: unknown): readonly (readonly [string, string])[] {
  const required = isJsonObject(terraform) ? member(terraform, "required_providers") : undefined;
  if (!isJsonObject(required)) return [];
  return Object.entries(required).map(([name, provider]) => [
    textOf(member(provider, "source") ?? name),
    textOf(isJsonObject(provider) ? (member(provider, "version") ?? "") : provider),
  ]);
}

function judge(
  { stack, resource, evidence }: StackSubject,
  versions: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Judgement {
  const { terraform, providers } = stack.document;
  const required = member(terraform, "required_version");
  const pinned = new Map(providersOf(terraform));
  const proof = [
    evidence("terraform.required_version", required),
    evidence("terraform.required_providers", member(terraform, "required_providers")),
  ];
  if (typeof required !== "string" || !/\d/.test(required))
    return failed(resource, "terraform.required_version is not set", proof);
  for (const [source, version] of pinned) {
    if (!EXACT.test(version))
      return failed(resource, `${source} is not pinned to one version: ${version}`, proof);
    const most = mostOf(versions.get(source));
    if (most !== version)
      return failed(resource, `${source} is ${version}, and ${most} in most stacks`, proof);
  }
  if (pinned.size === 0 && providers.size > 0)
    return failed(resource, "terraform.required_providers names no provider", proof);
  return passed(resource, `${pinned.size} providers are pinned`, proof);
}

function mostOf(counts: ReadonlyMap<string, number> | undefined): string {
  return [...(counts ?? [])].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ["", 0])[0];
}
