import { join } from "node:path";
import { ROOT } from "../../fixtures/bundle";

interface Sent {
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: string;
}
type Post = (host: string, path: string, headers: Sent["headers"], body: string) => Promise<number>;
type Watch = (variables: Readonly<Record<string, string>>, post: Post) => Promise<string>;

// Synthetics loads it as it is, so does this.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { watch } = require(join(ROOT, "services/region-canary/region-canary.js")) as { watch: Watch };

const VARIABLES = { HOST: "api-sa-east-1.klap.test", MERCHANT: "klap-canary" };
const answering = (...statuses: number[]): { sent: Sent[]; post: Post } => {
  const sent: Sent[] = [];
  return {
    sent,
    post: async (host, path, headers, body) => {
      sent.push({ host, path, headers, body });
      return statuses[sent.length - 1] ?? 202;
    },
  };
};

describe("region-canary", () => {
  it("pays twice under one key, as the test merchant", async () => {
    const { sent, post } = answering(202, 200);
    const id = await watch(VARIABLES, post);
    expect(sent).toHaveLength(2);
    expect(sent[0]).toEqual(sent[1]);
    expect(sent[0]).toMatchObject({
      host: "api-sa-east-1.klap.test",
      path: "/transactions",
      headers: { "idempotency-key": id },
    });
    expect(JSON.parse(sent[0]!.body)).toMatchObject({ merchantId: "klap-canary", transactionId: id });
  });

  it("uses another key in each run", async () => {
    const { post } = answering();
    expect(await watch(VARIABLES, post)).not.toBe(await watch(VARIABLES, post));
  });

  it.each([
    [[503], "first payment into api-sa-east-1.klap.test: status 503"],
    [[202, 409], "repeated payment into api-sa-east-1.klap.test: status 409"],
  ])("fails when statuses are %p", async (statuses, message) =>
    expect(watch(VARIABLES, answering(...statuses).post)).rejects.toThrow(message),
  );

  it("needs a host and a merchant", () =>
    expect(watch({}, answering().post)).rejects.toThrow("variables HOST and MERCHANT must be set"));
});
