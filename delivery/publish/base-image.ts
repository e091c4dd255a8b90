import { UserError } from "../../modules/core/errors";
import { IMAGE_BY_DIGEST } from "../../modules/core/image-tag";
import { digestOf } from "./image-layer";

const MANIFESTS = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
];

/** Something that a registry keeps. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** Configuration of an image, as far as one builds on it. */
export interface ImageConfig {
  readonly architecture: string;
  readonly os: string;
  readonly variant?: string;
  readonly config?: Readonly<Record<string, unknown>> & { readonly Env?: readonly string[] };
  readonly rootfs: { readonly type: "layers"; readonly diff_ids: readonly string[] };
  readonly history?: readonly object[];
}

/** Image that others are built on. */
export interface BaseImage {
  readonly config: ImageConfig;
  readonly layers: readonly Descriptor[];
  /** Content of one of its layers. */
  readonly layer: (digest: string) => Promise<Uint8Array>;
}

interface Index {
  readonly manifests?: readonly (Descriptor & {
    readonly platform?: { readonly os: string; readonly architecture: string };
  })[];
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
}

/**
 * Reads an image for arm64 out of a registry. Whatever comes is compared with its digest, so that a registry, or
 * whoever stands before it, can withhold an image but not change it.
 * @param reference `registry/repository@sha256:…`
 * @param authorization header for a registry that wants more than its own anonymous token, as ECR does
 * @throws UserError if the reference is none, or the registry has no such image
 */
export async function baseImage(
  reference: string,
  { authorization, request = fetch }: { authorization?: string; request?: typeof fetch } = {},
): Promise<BaseImage> {
  const [, registry, repository, digest] = IMAGE_BY_DIGEST.exec(reference) ?? [];
  if (registry === undefined || repository === undefined || digest === undefined)
    throw new UserError(`a base image must be written registry/repository@sha256:…, got ${reference}`);
  const scheme = /^(localhost|127\.0\.0\.1)(:|$)/.test(registry) ? "http" : "https";
  let token = authorization;

  const get = async (path: string): Promise<Uint8Array> => {
    const url = `${scheme}://${registry}/v2/${repository}/${path}`;
    const ask = (): Promise<Response> =>
      request(url, {
        headers: { accept: MANIFESTS.join(", "), ...(token !== undefined && { authorization: token }) },
      });
    let response = await ask();
    const challenge = response.headers.get("www-authenticate");
    if (response.status === 401 && token === undefined && challenge !== null) {
      token = await anonymousToken(challenge, request);
      response = await ask();
    }
    if (!response.ok) throw new UserError(`${registry} answered ${response.status} to ${repository}/${path}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const verified = async (kind: "blobs" | "manifests", wanted: string): Promise<Uint8Array> => {
    const content = await get(`${kind}/${wanted}`);
    if (digestOf(content) !== wanted)
      throw new UserError(`${registry} gave something else for ${repository} ${wanted}`);
    return content;
  };
  const parsed = async <T>(kind: "blobs" | "manifests", wanted: string): Promise<T> =>
    JSON.parse(Buffer.from(await verified(kind, wanted)).toString("utf8")) as T;

  let manifest = await parsed<Index>("manifests", digest);
  if (manifest.manifests !== undefined) {
    const found = manifest.manifests.find(
      ({ platform }) => platform?.os === "linux" && platform.architecture === "arm64",
    );
    if (!found) throw new UserError(`${reference} is not for linux/arm64`);
    manifest = await parsed<Index>("manifests", found.digest);
  }
  const config = await parsed<ImageConfig>("blobs", manifest.config!.digest);
  if (config.os !== "linux" || config.architecture !== "arm64")
    throw new UserError(`${reference} is for ${config.os}/${config.architecture}, not for linux/arm64`);
  return { config, layers: manifest.layers ?? [], layer: (wanted) => verified("blobs", wanted) };
}

async function anonymousToken(challenge: string, request: typeof fetch): Promise<string> {
  const { realm, ...rest } = Object.fromEntries(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  ) as Record<string, string>;
  if (realm === undefined) throw new UserError("the registry of the base image names no place for tokens");
  const response = await request(`${realm}?${new URLSearchParams(rest).toString()}`);
  const { token, access_token: other } = (await response.json()) as Record<string, string>;
  return `Bearer ${token ?? other}`;
}
