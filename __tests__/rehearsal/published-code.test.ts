import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { namedObjects, PublishedCode } from "../../rehearsal/published-code";
import type { StackJson } from "../../rehearsal/localize";
import { ROOT } from "../fixtures/bundle";

const DIGEST = "a".repeat(64);
const stack = (keys: Readonly<Record<string, string>>): StackJson => ({
  terraform: {},
  resource: {
    aws_lambda_function: Object.fromEntries(
      Object.entries(keys).map(([name, key]) => [name, { s3_bucket: "bucket", s3_key: key }]),
    ),
  },
});

describe("namedObjects", () => {
  it("finds published zips, each once, and whether they are signed", () =>
    expect(
      namedObjects(
        stack({
          one: `functions/dead-letters/${DIGEST}.zip`,
          again: `functions/dead-letters/${DIGEST}.zip`,
          signed: `functions/dead-letters/${DIGEST}.signed.zip`,
        }),
      ),
    ).toEqual([
      { bucket: "bucket", key: `functions/dead-letters/${DIGEST}.zip`, name: "dead-letters", signed: false },
      {
        bucket: "bucket",
        key: `functions/dead-letters/${DIGEST}.signed.zip`,
        name: "dead-letters",
        signed: true,
      },
    ]));

  it("passes over code that a stack makes itself, and stacks without functions", () => {
    expect(namedObjects(stack({ own: "functions/klap-prod-job/0123456789abcdef.zip" }))).toEqual([]);
    expect(namedObjects({ terraform: {} })).toEqual([]);
  });
});

describe("PublishedCode", () => {
  const put: { url: string; body: Uint8Array }[] = [];
  const answer = jest.fn((url: string, { body }: { body: Uint8Array }) => {
    put.push({ url, body });
    return Promise.resolve(new Response("no bucket", { status: url.includes("/missing/") ? 404 : 200 }));
  });
  const publish = (bucket: string, key: string): Promise<void> => {
    const json = stack({ one: key });
    json.resource!.aws_lambda_function!.one!.s3_bucket = bucket;
    return new PublishedCode(ROOT, { url: "http://emulator" }).before({ json });
  };
  const { fetch } = globalThis;
  beforeAll(() => (globalThis.fetch = answer as unknown as typeof fetch));
  afterAll(() => (globalThis.fetch = fetch));
  beforeEach(() => (put.length = 0));

  it("puts a zip where its own digest says, whatever the settings say", async () => {
    await publish("bucket", `functions/dead-letters/${DIGEST}.zip`);
    const [{ url, body }] = put as [(typeof put)[number]];
    const digest = createHash("sha256").update(body).digest("hex");
    expect(url).toBe(`http://emulator/_emulator/objects/bucket/functions/dead-letters/${digest}.zip`);
    expect(Object.keys(unzipSync(body))).toEqual(["index.js"]);
  });

  it("marks what has to be signed", async () => {
    await publish("bucket", `functions/dead-letters/${DIGEST}.signed.zip`);
    expect(put[0]!.url).toMatch(/[0-9a-f]{64}\.signed\.zip$/);
    expect(Object.keys(unzipSync(put[0]!.body))).toContain("META-INF/aws_signer_signature_v1.0.SF");
  });

  it("says which program has no bucket to go to", () =>
    expect(publish("missing", `functions/dead-letters/${DIGEST}.zip`)).rejects.toThrow(
      "dead-letters was not published: no bucket",
    ));
});
