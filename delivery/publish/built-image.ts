import type { BaseImage, Descriptor } from "./base-image";
import { digestOf, type ImageLayer } from "./image-layer";

export const MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";
const CONFIG_TYPE = "application/vnd.oci.image.config.v1+json";
const LAYER_TYPE = "application/vnd.oci.image.layer.v1.tar+gzip";
/** Docker's own names of what OCI calls otherwise; one manifest holds only one kind. */
const OCI_TYPES: Readonly<Record<string, string>> = {
  "application/vnd.docker.image.rootfs.diff.tar.gzip": LAYER_TYPE,
};

/** User and group that images run as, and tasks as well: no account of the image, and not root. */
const USER = "10001:10001";
const NO_TIME = "1970-01-01T00:00:00Z";

/** An image, ready to be pushed. */
export interface BuiltImage {
  readonly manifest: string;
  /** `sha256:…` of the manifest, by which the image is known. */
  readonly digest: string;
  readonly config: Uint8Array;
  readonly configDigest: string;
  readonly layers: readonly Descriptor[];
}

/**
 * A base with one layer on it, as an OCI image: the same base and the same layer make the same image on every
 * machine. It runs as nobody that the base knows.
 */
export function builtImage(base: BaseImage, layer: ImageLayer): BuiltImage {
  const { architecture, os, variant, config, rootfs, history = [] } = base.config;
  const made = json({
    architecture,
    os,
    ...(variant !== undefined && { variant }),
    created: NO_TIME,
    config: {
      Env: config?.Env ?? [],
      User: USER,
      WorkingDir: "/app",
      Entrypoint: ["node"],
      Cmd: ["/app/main.mjs"],
      StopSignal: "SIGTERM",
    },
    rootfs: { type: "layers", diff_ids: [...rootfs.diff_ids, layer.diffId] },
    history: [...history, { created: NO_TIME, created_by: "klap publish" }],
  });
  const configDigest = digestOf(made);
  const layers = [
    ...base.layers.map(({ mediaType, digest, size }) => ({
      mediaType: OCI_TYPES[mediaType] ?? mediaType,
      digest,
      size,
    })),
    { mediaType: LAYER_TYPE, digest: layer.digest, size: layer.content.length },
  ];
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    config: { mediaType: CONFIG_TYPE, digest: configDigest, size: made.length },
    layers,
  });
  return { manifest, digest: digestOf(Buffer.from(manifest)), config: made, configDigest, layers };
}

function json(value: object): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
