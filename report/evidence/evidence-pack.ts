import { createHash } from "node:crypto";
import { zipFiles } from "../../delivery/publish/zip-files";

/** What an evidence pack is made of; each is a file, written as it is or as JSON. */
export interface EvidenceParts {
  readonly environment: string;
  /** Commit of the code that everything was computed from, 40 hex digits. */
  readonly commit: string;
  /** Synthesized JSON by stack. */
  readonly stacks: ReadonlyMap<string, string>;
  /** What `klap check --format json` prints. */
  readonly policies: object;
  /** PCI DSS requirement, rule, address, value. */
  readonly controls: object;
  readonly exceptions: readonly object[];
  /** What a rehearsal of the same commit found, without times, which differ from run to run. */
  readonly rehearsal?: object;
  /** CycloneDX. */
  readonly billOfMaterials: string;
}

/**
 * Files of the pack by name. `SHA256SUMS` holds a line for each other file, in the form that `sha256sum -c` reads;
 * `synth.json` one digest for each stack and one for them all.
 */
export function evidenceFiles(parts: EvidenceParts): Readonly<Record<string, string>> {
  const { environment, commit, stacks, policies, controls, exceptions, rehearsal, billOfMaterials } = parts;
  const digests = Object.fromEntries([...stacks].sort(byName).map(([stack, text]) => [stack, sha256(text)]));
  const synth = { digest: sha256(JSON.stringify(digests)), stacks: digests };
  const files: Record<string, string> = {
    "pack.json": json({ environment, commit, synth: synth.digest, rehearsed: rehearsal !== undefined }),
    "synth.json": json(synth),
    "policies.json": json(policies),
    "controls.json": json(controls),
    "exceptions.json": json(exceptions),
    ...(rehearsal !== undefined && { "rehearsal.json": json(rehearsal) }),
    "sbom.cdx.json": billOfMaterials,
  };
  const sums = Object.entries(files)
    .sort(byName)
    .map(([name, text]) => `${sha256(text)}  ${name}\n`);
  return { ...files, SHA256SUMS: sums.join("") };
}

/** The pack as a zip: the same files make the same bytes. */
export function evidencePack(parts: EvidenceParts): Uint8Array {
  const files = Object.entries(evidenceFiles(parts));
  return zipFiles(Object.fromEntries(files.map(([name, text]) => [name, Buffer.from(text, "utf8")])));
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
