import { LiveGround } from "../../../rehearsal/drills/live-ground";
import { prepareStacks } from "../../../rehearsal/prepare-stacks";
import type { Session } from "../../../rehearsal/session";
import { fixtureEnvironment } from "../../fixtures/environment";
import { ROOT } from "../../fixtures/bundle";

jest.mock("../../../rehearsal/prepare-stacks");

const CODE = { s3_bucket: "bucket", s3_key: `functions/dead-letters/${"a".repeat(64)}.zip` };

describe("LiveGround", () => {
  const { fetch } = globalThis;
  afterEach(() => void (globalThis.fetch = fetch));

  it("publishes the programs of a stack just before it applies the stack", async () => {
    const done: string[] = [];
    globalThis.fetch = ((url: string) => {
      done.push(url.replace(/[0-9a-f]{64}/, "<digest>"));
      return Promise.resolve(new Response(null));
    }) as typeof fetch;
    const run = {
      json: { terraform: {}, resource: { aws_lambda_function: { one: CODE } } },
      types: [],
      applied: ["one"],
      validate: () => Promise.resolve(""),
      apply: () => Promise.resolve(String(done.push("apply"))),
    };
    jest.mocked(prepareStacks).mockReturnValue({
      graph: { stacks: [{ name: "functions", reads: [] }], waves: [["functions"]] },
      runs: new Map([["functions", run]]),
    } as unknown as ReturnType<typeof prepareStacks>);
    const session = {
      folder: "/nowhere",
      emulator: { url: "http://emulator" },
      signal: new AbortController().signal,
      providers: {
        use: (_types: unknown, work: (use: object) => Promise<string>) => work({ environment: {} }),
      },
    } as unknown as Session;
    const ground = new LiveGround({
      session,
      root: ROOT,
      environment: fixtureEnvironment({}),
      wanted: new Set(["functions"]),
      parallel: 1,
      listener: { onStack: () => undefined } as never,
      onStep: () => undefined,
    });
    expect(await ground.apply()).toBe(1);
    expect(done).toEqual([
      "http://emulator/_emulator/objects/bucket/functions/dead-letters/<digest>.zip",
      "apply",
    ]);
  });
});
