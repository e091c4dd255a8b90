import { strToU8, unzipSync, zipSync } from "fflate";
import { UserError } from "../modules/core/errors";
import { builtFunction } from "../delivery/publish/built-code";
import { FUNCTIONS } from "../delivery/publish/programs";
import type { EmulatorProcess } from "./emulator-process";
import type { StackJson } from "./localize";
import type { StackRun } from "./stack-run";

/** Where an artifact that a stack names must lie before the stack is applied. */
export interface NamedObject {
  readonly bucket: string;
  readonly key: string;
  readonly name: keyof typeof FUNCTIONS;
  readonly signed: boolean;
}

const KEY = /^functions\/([a-z][a-z0-9-]*)\/[0-9a-f]{64}(\.signed)?\.zip$/;
/** What Signer adds to a zip. */
const SIGNATURE = "META-INF/aws_signer_signature_v1.0.SF";

/** Published zips that a stack's functions name, each once. What it makes itself has another form of key. */
export function namedObjects({ resource = {} }: StackJson): readonly NamedObject[] {
  const found = new Map<string, NamedObject>();
  for (const block of Object.values(resource.aws_lambda_function ?? {})) {
    const { s3_bucket: bucket, s3_key: key } = block;
    const [, name, signed] = typeof key === "string" ? (KEY.exec(key) ?? []) : [];
    if (typeof bucket === "string" && name !== undefined && name in FUNCTIONS)
      found.set(`${bucket}/${String(key)}`, {
        bucket,
        key: String(key),
        name: name as keyof typeof FUNCTIONS,
        signed: signed !== undefined,
      });
  }
  return [...found.values()];
}

/**
 * Stands in for `klap publish` between the stacks: builds what a stack is about to run, and puts it where the sources'
 * own digests say. Settings that name another digest find nothing there, and the emulated AWS refuses the function.
 */
export class PublishedCode {
  readonly #built = new Map<string, ReturnType<typeof builtFunction>>();

  /** @param root folder of the project */
  public constructor(
    private readonly root: string,
    private readonly emulator: Pick<EmulatorProcess, "url">,
  ) {}

  /** Publishes what one stack names, just before it is applied. @throws UserError if its bucket is not there */
  public async before({ json }: Pick<StackRun, "json">): Promise<void> {
    for (const { bucket, name, signed } of namedObjects(json)) {
      const { content, sha256 } = await this.#build(name);
      const key = `functions/${name}/${sha256}${signed ? ".signed" : ""}.zip`;
      const response = await fetch(`${this.emulator.url}/_emulator/objects/${bucket}/${key}`, {
        method: "PUT",
        body: Buffer.from(signed ? signedZip(content) : content),
      });
      if (!response.ok) throw new UserError(`${name} was not published: ${await response.text()}`);
    }
  }

  #build(name: keyof typeof FUNCTIONS): ReturnType<typeof builtFunction> {
    const known = this.#built.get(name) ?? builtFunction(this.root, name);
    this.#built.set(name, known);
    return known;
  }
}

/** The zip with the entry by which the emulated AWS knows signed code; nothing here signs. */
function signedZip(zip: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(zip), [SIGNATURE]: strToU8("signed in a rehearsal") }, { level: 0 });
}
