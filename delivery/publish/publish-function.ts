import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { S3Client } from "@aws-sdk/client-s3";
import type { SignerClient } from "@aws-sdk/client-signer";
import { UserError } from "../../modules/core/errors";
import type { Artifact } from "./built-code";
import type { PublishPlace } from "./publish-places";

/** Signer takes seconds; after this many looks something is wrong with it. */
const LOOKS = 60;

export interface FunctionPublisher {
  readonly place: Pick<PublishPlace, "accountId" | "bucket" | "signingProfile">;
  readonly s3: S3Client;
  readonly signer: SignerClient;
  /** Milliseconds between two looks after a signature. @default 2000 */
  readonly lookMilliseconds?: number;
}

/** What became of something that was published: it lay there before, or does so now. */
export interface Published {
  readonly name: string;
  /** Key of an object, or name and tag of an image. */
  readonly artifact: string;
  readonly status: "there" | "put";
}

/**
 * Puts a function's zip where its function takes it from, under its digest, and, where settings choose so, what Signer
 * makes of it beside it. Nothing is ever written over: a key names one content for ever.
 * @throws UserError if Signer refuses
 */
export async function publishFunction(
  publisher: FunctionPublisher,
  name: string,
  { content, sha256 }: Artifact,
): Promise<Published> {
  const { place } = publisher;
  const plain = `functions/${name}/${sha256}.zip`;
  const put = await putOnce(publisher, plain, content);
  if (place.signingProfile === undefined) return { name, artifact: plain, status: put };
  const signed = `functions/${name}/${sha256}.signed.zip`;
  if (await exists(publisher, signed)) return { name, artifact: signed, status: "there" };
  return {
    name,
    artifact: signed,
    status: await putOnce(publisher, signed, await signatureOf(publisher, name, plain)),
  };
}

async function putOnce(
  { s3, place: { bucket, accountId } }: FunctionPublisher,
  key: string,
  content: Uint8Array,
): Promise<Published["status"]> {
  const { PutObjectCommand } = await import("@aws-sdk/client-s3");
  try {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        ExpectedBucketOwner: accountId,
        Key: key,
        Body: content,
        ContentType: "application/zip",
        ChecksumSHA256: createHash("sha256").update(content).digest("base64"),
        IfNoneMatch: "*",
      }),
    );
    return "put";
  } catch (error) {
    if ((error as Error).name === "PreconditionFailed") return "there";
    throw error;
  }
}

async function exists(
  { s3, place: { bucket, accountId } }: FunctionPublisher,
  key: string,
): Promise<boolean> {
  const { HeadObjectCommand } = await import("@aws-sdk/client-s3");
  try {
    await s3.send(new HeadObjectCommand({ Bucket: bucket, ExpectedBucketOwner: accountId, Key: key }));
    return true;
  } catch (error) {
    if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404)
      return false;
    throw error;
  }
}

/** What Signer makes of an object; it writes it under a name of its own, which only this function reads. */
async function signatureOf(
  { s3, signer, place, lookMilliseconds = 2_000 }: FunctionPublisher,
  name: string,
  key: string,
): Promise<Uint8Array> {
  const { bucket, accountId, signingProfile } = place;
  const owned = { Bucket: bucket, ExpectedBucketOwner: accountId };
  const { GetObjectCommand, HeadObjectCommand } = await import("@aws-sdk/client-s3");
  const { DescribeSigningJobCommand, StartSigningJobCommand } = await import("@aws-sdk/client-signer");
  const { VersionId: version } = await s3.send(new HeadObjectCommand({ ...owned, Key: key }));
  const { jobId } = await signer.send(
    new StartSigningJobCommand({
      source: { s3: { bucketName: bucket, key, version } },
      destination: { s3: { bucketName: bucket, prefix: `signing/${name}/` } },
      profileName: signingProfile,
    }),
  );
  for (let look = 0; look < LOOKS; look += 1) {
    const job = await signer.send(new DescribeSigningJobCommand({ jobId }));
    if (job.status === "Failed")
      throw new UserError(`Signer refused ${key}: ${job.statusReason ?? "it says no reason"}`);
    if (job.status === "Succeeded") {
      const { Body } = await s3.send(new GetObjectCommand({ ...owned, Key: job.signedObject!.s3!.key }));
      return Body!.transformToByteArray();
    }
    await sleep(lookMilliseconds);
  }
  throw new UserError(`Signer has not signed ${key} after ${(LOOKS * lookMilliseconds) / 1_000} s`);
}
