import { createHash } from "node:crypto";
import { BatchGetImageCommand, CreateRepositoryCommand, PutImageCommand } from "@aws-sdk/client-ecr";
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
} from "@aws-sdk/client-s3";
import { PutSigningProfileCommand } from "@aws-sdk/client-signer";
import { awsClients, type AwsClients } from "../../../delivery/publish/aws-clients";
import { baseImage } from "../../../delivery/publish/base-image";
import { builtFunction, builtLayer } from "../../../delivery/publish/built-code";
import type { PublishPlace } from "../../../delivery/publish/publish-places";
import { publishPrograms, selected, type PlacedProgram } from "../../../delivery/publish/publish-programs";
import { imageTag } from "../../../modules/core/image-tag";
import { EmulatorProcess } from "../../../rehearsal/emulator-process";
import { ROOT } from "../../fixtures/bundle";
import { imageRegistry, type ImageRegistry } from "../../fixtures/image-registry";

jest.setTimeout(180_000);

const ACCOUNT = "222222222222";
const REGION = "sa-east-1";

describe("publishing to an AWS that is emulated", () => {
  let emulator: EmulatorProcess;
  let registry: ImageRegistry;
  let clients: AwsClients;
  let place: PublishPlace;
  beforeAll(async () => {
    emulator = await EmulatorProcess.start(ROOT, 0, () => undefined);
    registry = await imageRegistry();
    clients = await awsClients({
      endpoint: emulator.url,
      region: REGION,
      credentials: await assumed(emulator.url),
    });
    place = {
      account: "payments",
      accountId: ACCOUNT,
      region: REGION,
      bucket: "klap-test-artifacts",
      repositories: { ingest: "klap/test/ingest" },
      base: registry.reference,
    };
    const { s3, ecr, signer } = clients;
    const bucket = { Bucket: place.bucket };
    const there = { CreateBucketConfiguration: { LocationConstraint: REGION } } as const;
    await s3.send(new CreateBucketCommand({ ...bucket, ...there }));
    const versioned = { VersioningConfiguration: { Status: "Enabled" } } as const;
    await s3.send(new PutBucketVersioningCommand({ ...bucket, ...versioned }));
    const repository = { repositoryName: "klap/test/ingest", imageTagMutability: "IMMUTABLE" } as const;
    await ecr.send(new CreateRepositoryCommand(repository));
    const profile = { profileName: "klap_test_functions", platformId: "AWSLambda-SHA384-ECDSA" };
    await signer.send(new PutSigningProfileCommand(profile));
  });
  afterAll(async () => {
    registry.close();
    await emulator.close();
  });

  const publish = (where: PublishPlace, only: string): Promise<PlacedProgram[]> =>
    publishPrograms([where], {
      root: ROOT,
      selection: selected({ functions: false, images: false }, only),
      clientsOf: () => Promise.resolve(clients),
      baseOf: ({ base }) => baseImage(base),
      onPublished: () => undefined,
      lookMilliseconds: 1,
    });
  const object = async (key: string): Promise<Buffer> => {
    const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket: place.bucket, Key: key }));
    return Buffer.from(await Body!.transformToByteArray());
  };

  it("puts a function under its digest, once", async () => {
    const [first] = await publish(place, "dead-letters");
    const [again] = await publish(place, "dead-letters");
    const { sha256 } = await builtFunction(ROOT, "dead-letters");
    const artifact = `functions/dead-letters/${sha256}.zip`;
    const program = { account: "payments", region: REGION, kind: "function", name: "dead-letters", artifact };
    expect([first, again]).toEqual([
      { ...program, status: "put" },
      { ...program, status: "there" },
    ]);
    expect(
      createHash("sha256")
        .update(await object(artifact))
        .digest("hex"),
    ).toBe(sha256);
    const { Versions } = await clients.s3.send(
      new ListObjectVersionsCommand({ Bucket: place.bucket, Prefix: artifact }),
    );
    expect(Versions).toHaveLength(1);
  });

  it("puts what Signer makes of it beside it, once, where settings have it signed", async () => {
    const signed = { ...place, signingProfile: "klap_test_functions" };
    const [first] = await publish(signed, "dead-letters");
    const [again] = await publish(signed, "dead-letters");
    expect(first).toMatchObject({
      artifact: expect.stringMatching(/^functions\/dead-letters\/[0-9a-f]{64}\.signed\.zip$/) as string,
      status: "put",
    });
    expect(again).toEqual({ ...first, status: "there" });
    const plain = await object(first!.artifact.replace(".signed.zip", ".zip"));
    expect(await object(first!.artifact)).toEqual(
      Buffer.concat([plain, Buffer.from("signed by klap_test_functions")]),
    );
  });

  it("fails where the profile is not there", async () => {
    const elsewhere = { ...place, signingProfile: "klap_none" };
    await expect(publish(elsewhere, "reconciliation")).rejects.toThrow(
      "Signing profile klap_none does not exist",
    );
  });

  it("pushes an image of the base and one layer, once, under a tag that settings know", async () => {
    const [first] = await publish(place, "ingest");
    const [again] = await publish(place, "ingest");
    const sha256 = (await builtLayer(ROOT, "ingest")).digest.slice("sha256:".length);
    const tag = imageTag(registry.reference, sha256);
    expect(first).toMatchObject({ status: "put" });
    expect(again).toEqual({ ...first, status: "there" });
    const { images } = await clients.ecr.send(
      new BatchGetImageCommand({ repositoryName: "klap/test/ingest", imageIds: [{ imageTag: tag }] }),
    );
    const { imageManifest = "" } = images![0]!;
    const digest = `sha256:${createHash("sha256").update(imageManifest).digest("hex")}`;
    expect(first!.artifact).toBe(`klap/test/ingest:${tag}@${digest}`);
    const { layers } = JSON.parse(imageManifest) as { layers: { digest: string; mediaType: string }[] };
    expect(layers.map((layer) => layer.digest)).toEqual([registry.layerDigest, `sha256:${sha256}`]);
    expect(new Set(layers.map(({ mediaType }) => mediaType))).toEqual(
      new Set(["application/vnd.oci.image.layer.v1.tar+gzip"]),
    );
  });

  it("does not take a tag that names another image for its own", async () => {
    await clients.ecr.send(
      new CreateRepositoryCommand({ repositoryName: "klap/test/other", imageTagMutability: "IMMUTABLE" }),
    );
    const sha256 = (await builtLayer(ROOT, "ingest")).digest.slice("sha256:".length);
    await clients.ecr.send(
      new PutImageCommand({
        repositoryName: "klap/test/other",
        imageManifest: JSON.stringify({ schemaVersion: 2, layers: [] }),
        imageManifestMediaType: "application/vnd.oci.image.manifest.v1+json",
        imageTag: imageTag(registry.reference, sha256),
      }),
    );
    const elsewhere = { ...place, repositories: { ingest: "klap/test/other" } };
    await expect(publish(elsewhere, "ingest")).rejects.toThrow(
      /^klap\/test\/other:[0-9a-f]{16} is another image than sha256:/,
    );
  });
});

/** Credentials that lead into the account; the emulated AWS checks no signature. */
async function assumed(endpoint: string): Promise<{
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      authorization: "AWS4-HMAC-SHA256 Credential=AKIA/20260101/us-east-1/sts/aws4_request",
    },
    body: new URLSearchParams({
      Action: "AssumeRole",
      Version: "2011-06-15",
      RoleArn: `arn:aws:iam::${ACCOUNT}:role/deploy`,
      RoleSessionName: "test",
    }),
  });
  const text = await response.text();
  const field = (name: string): string => new RegExp(`<${name}>([^<]+)<`).exec(text)![1]!;
  return {
    accessKeyId: field("AccessKeyId"),
    secretAccessKey: field("SecretAccessKey"),
    sessionToken: field("SessionToken"),
  };
}
