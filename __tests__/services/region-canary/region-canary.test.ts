import { generateKeyPairSync, sign } from "node:crypto";
import { join } from "node:path";
import { merchantsOf } from "../../../services/ingest/merchants";
import { signerOf } from "../../../services/ingest/signed-request";
import { ROOT } from "../../fixtures/bundle";

interface Sent {
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: string;
}
interface Answer {
  readonly status: number;
  readonly text: string;
}
type Post = (host: string, path: string, headers: Sent["headers"], body: string) => Promise<Answer>;
type Sign = (keyArn: string, text: string) => Promise<string>;
type Watch = (variables: Readonly<Record<string, string>>, post: Post, sign: Sign) => Promise<string>;

// Synthetics loads it as it is, so does this.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const program = require(join(ROOT, "services/region-canary/region-canary.js")) as { watch: Watch };

const VARIABLES = { HOST: "api-sa-east-1.klap.test", MERCHANT: "klap-canary", KEY: "arn:of-the-key" };
const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
/** As KMS does it. */
const signByKey: Sign = (_keyArn, text) =>
  Promise.resolve(sign("sha256", Buffer.from(text), privateKey).toString("base64"));
const watch = (variables: Readonly<Record<string, string>>, post: Post): Promise<string> =>
  program.watch(variables, post, signByKey);
const taken = (transactionId = "t-1"): Answer => ({ status: 202, text: JSON.stringify({ transactionId }) });
const ELSEWHERE: Answer = { status: 307, text: "{}" };
const answering = (...answers: Answer[]): { sent: Sent[]; post: Post } => {
  const sent: Sent[] = [];
  return {
    sent,
    post: (host, path, headers, body) => {
      sent.push({ host, path, headers, body });
      return Promise.resolve(answers[sent.length - 1] ?? taken());
    },
  };
};
const accountOf = ({ body }: Sent): unknown =>
  (JSON.parse(body) as { merchantAccount: string }).merchantAccount;

describe("region-canary", () => {
  it("pays twice under one key, as the test merchant, and gives back the transaction", async () => {
    const { sent, post } = answering();
    expect(await watch(VARIABLES, post)).toBe("t-1");
    expect(sent).toHaveLength(2);
    expect(sent[0]).toEqual(sent[1]);
    expect(sent[0]).toMatchObject({ host: "api-sa-east-1.klap.test", path: "/transactions" });
    expect(JSON.parse(sent[0]!.body)).toEqual({
      merchantAccount: "klap-canary-0",
      kind: "PAYMENT",
      amount: "1.00",
      currency: "CLP",
      payload: {},
    });
  });

  it("signs as the ingest wants it, by its key in KMS", async () => {
    const { sent, post } = answering();
    await watch(VARIABLES, post);
    const { path, headers, body } = sent[0]!;
    const merchants = merchantsOf({
      MERCHANTS: "{}",
      TEST_MERCHANT: "klap-canary",
      TEST_MERCHANT_KEY: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
    });
    const given = { method: "POST", path, headers: headers as Record<string, string>, body };
    const signer = signerOf(merchants, given, Date.now());
    expect(signer?.name).toBe("klap-canary");
    expect(signer?.owns(accountOf(sent[0]!) as string)).toBe(true);
  });

  it("uses another key in each run", async () => {
    const { sent, post } = answering();
    await watch(VARIABLES, post);
    await watch(VARIABLES, post);
    expect(new Set(sent.map(({ headers }) => headers["idempotency-key"])).size).toBe(2);
  });

  it("pays from an account that is at home in the region", async () => {
    const { sent, post } = answering(ELSEWHERE, ELSEWHERE);
    await watch(VARIABLES, post);
    expect(sent.map(accountOf)).toEqual(["klap-canary-0", "klap-canary-1", "klap-canary-2", "klap-canary-2"]);
  });

  it.each<[string, Answer[], string]>([
    [
      "nothing is taken",
      [{ status: 503, text: "" }],
      "first payment into api-sa-east-1.klap.test: status 503",
    ],
    [
      "the repetition is not taken",
      [taken(), { status: 409, text: "" }],
      "repeated payment into api-sa-east-1.klap.test: status 409",
    ],
    [
      "one key becomes two transactions",
      [taken("t-1"), taken("t-2")],
      "api-sa-east-1.klap.test made two transactions of one key",
    ],
    [
      "no account is at home",
      Array<Answer>(30).fill(ELSEWHERE),
      "no account of klap-canary is at home behind api-sa-east-1.klap.test",
    ],
  ])("fails when %s", async (_what, answers, message) =>
    expect(watch(VARIABLES, answering(...answers).post)).rejects.toThrow(message),
  );

  it("needs a host, a merchant and a key", () =>
    expect(watch({}, answering().post)).rejects.toThrow("variables HOST, MERCHANT and KEY must be set"));
});
