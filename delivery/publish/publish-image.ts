import type { ECRClient } from "@aws-sdk/client-ecr";
import { UserError } from "../../modules/core/errors";
import { imageTag } from "../../modules/core/image-tag";
import type { BaseImage } from "./base-image";
import { builtImage, MANIFEST_TYPE } from "./built-image";
import type { ImageLayer } from "./image-layer";
import type { Published } from "./publish-function";
import type { PublishPlace } from "./publish-places";

/** Bytes of one part; ECR takes from 5 MiB, the last part apart, to 20 MiB. */
const PART_BYTES = 10 * 1_048_576;

export interface ImagePublisher {
  readonly place: Pick<PublishPlace, "accountId" | "repositories" | "base">;
  readonly ecr: ECRClient;
}

/**
 * Pushes a service's image into its repository, layer by layer, by ECR's own API: no Docker, and no password. Layers
 * that are there already stay as they are, and a tag that is there is never moved.
 * @throws UserError if the tag names another image, which immutable tags make a sign of tampering
 */
export async function publishImage(
  { place: { accountId, repositories, base: reference }, ecr }: ImagePublisher,
  name: string,
  base: BaseImage,
  layer: ImageLayer,
): Promise<Published> {
  const sdk = await import("@aws-sdk/client-ecr");
  const repository = { registryId: accountId, repositoryName: repositories[name]! };
  const image = builtImage(base, layer);
  const tag = imageTag(reference, layer.digest.slice("sha256:".length));
  const artifact = `${repository.repositoryName}:${tag}@${image.digest}`;

  const contents: Readonly<Record<string, () => Promise<Uint8Array>>> = {
    ...Object.fromEntries(base.layers.map(({ digest }) => [digest, () => base.layer(digest)])),
    [layer.digest]: () => Promise.resolve(layer.content),
    [image.configDigest]: () => Promise.resolve(image.config),
  };
  const { layers = [] } = await ecr.send(
    new sdk.BatchCheckLayerAvailabilityCommand({ ...repository, layerDigests: Object.keys(contents) }),
  );
  const there = new Set(
    layers.flatMap(({ layerDigest, layerAvailability }) =>
      layerAvailability === "AVAILABLE" ? (layerDigest ?? []) : [],
    ),
  );
  for (const [digest, content] of Object.entries(contents))
    if (!there.has(digest)) await upload(digest, await content());

  try {
    await ecr.send(
      new sdk.PutImageCommand({
        ...repository,
        imageManifest: image.manifest,
        imageManifestMediaType: MANIFEST_TYPE,
        imageTag: tag,
        imageDigest: image.digest,
      }),
    );
    return { name, artifact, status: "put" };
  } catch (error) {
    const { name: refusal } = error as Error;
    if (!/^Image(Tag)?AlreadyExistsException$/.test(refusal)) throw error;
    const { images = [] } = await ecr.send(
      new sdk.BatchGetImageCommand({ ...repository, imageIds: [{ imageTag: tag }] }),
    );
    if (images[0]?.imageId?.imageDigest === image.digest) return { name, artifact, status: "there" };
    throw new UserError(`${repository.repositoryName}:${tag} is another image than ${image.digest}`);
  }

  async function upload(digest: string, content: Uint8Array): Promise<void> {
    const { uploadId } = await ecr.send(new sdk.InitiateLayerUploadCommand(repository));
    for (let first = 0; first < content.length; first += PART_BYTES) {
      const layerPartBlob = content.subarray(first, first + PART_BYTES);
      const partLastByte = first + layerPartBlob.length - 1;
      const part = { uploadId, partFirstByte: first, partLastByte, layerPartBlob };
      await ecr.send(new sdk.UploadLayerPartCommand({ ...repository, ...part }));
    }
    try {
      const completed = { ...repository, uploadId, layerDigests: [digest] };
      await ecr.send(new sdk.CompleteLayerUploadCommand(completed));
    } catch (error) {
      // Somebody else has just finished the same layer.
      if ((error as Error).name !== "LayerAlreadyExistsException") throw error;
    }
  }
}
