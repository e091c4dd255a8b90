import { merchantsOf } from "../../../services/ingest/merchants";
import { signedText, signerOf, type SignedParts } from "../../../services/ingest/signed-request";
import { merchantVariables, testMerchant } from "../../fixtures/merchant";

const NOW = Date.UTC(2026, 10, 23, 12);
const SECONDS = NOW / 1_000;
const BODY = '{"amount":"1.00"}';

const merchants = {
  shop: testMerchant("shop", ["shop-*", "till"]),
  bank: testMerchant("bank", ["bank-1"], "p256"),
};
const known = merchantsOf(merchantVariables(merchants));
const parts = (
  more: Partial<SignedParts> = {},
  headers = merchants.shop.headers("key-00001", BODY, SECONDS),
) => ({
  method: "POST",
  path: "/transactions",
  body: BODY,
  ...more,
  headers: { ...headers, ...more.headers },
});
const signer = (given: SignedParts, now = NOW): string | undefined => signerOf(known, given, now)?.name;

describe("signerOf", () => {
  it("has one text for a request, by which merchants can try theirs", () => {
    const headers = { "klap-time": "1795435200", "idempotency-key": "key-00001" };
    expect(signedText({ method: "POST", path: "/transactions", headers, body: "{}" })).toBe(
      [
        "klap-1",
        "POST /transactions",
        "1795435200",
        "key-00001",
        "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
      ].join("\n"),
    );
  });

  it("knows who signed, by Ed25519 and by P-256", () => {
    expect(signer(parts())).toBe("shop");
    expect(signer(parts({}, merchants.bank.headers("key-00001", BODY, SECONDS)))).toBe("bank");
  });

  it.each<[string, Partial<SignedParts>]>([
    ["another body", { body: '{"amount":"9.00"}' }],
    ["another method", { method: "PUT" }],
    ["another path", { path: "/health" }],
    ["another idempotency key", { headers: { "idempotency-key": "key-00002" } }],
    ["another time", { headers: { "klap-time": String(SECONDS + 1) } }],
    ["a time that is none", { headers: { "klap-time": "soon" } }],
    ["no signature", { headers: { "klap-signature": undefined } }],
    ["half a signature", { headers: { "klap-signature": "AAAA" } }],
    ["a merchant that is not known", { headers: { "klap-key": "nobody/2026-11" } }],
    ["a key that is not known", { headers: { "klap-key": "shop/2025-11" } }],
    ["another merchant's key", { headers: { "klap-key": "bank/2026-11" } }],
    ["more than a key's name", { headers: { "klap-key": "shop/2026-11/x" } }],
    ["a name of every object", { headers: { "klap-key": "constructor/constructor" } }],
  ])("knows nobody by %s", (_what, more) => expect(signer(parts(more))).toBeUndefined());

  it.each([
    [-300, "shop"],
    [300, "shop"],
    [-301, undefined],
    [301, undefined],
  ])("takes a signature %i seconds away as %p's", (seconds, expected) =>
    expect(signer(parts(), NOW + seconds * 1_000)).toBe(expected),
  );

  it("takes the old key and the new one while a merchant changes them", () => {
    const [old, young] = [merchants.shop, testMerchant("shop", [])];
    const both = { ...old.settings.keys, "2026-12": young.settings.keys["2026-11"]! };
    const changing = merchantsOf({
      ...merchantVariables({}),
      MERCHANTS: JSON.stringify({ shop: { accounts: ["shop-*"], keys: both } }),
    });
    const byYoung = { ...young.headers("key-00001", BODY, SECONDS), "klap-key": "shop/2026-12" };
    for (const given of [parts(), parts({}, byYoung)])
      expect(signerOf(changing, given, NOW)?.name).toBe("shop");
  });
});

describe("merchantsOf", () => {
  it("lets a merchant speak for its own accounts, and for those whose names begin as it says", () => {
    const { owns } = known.get("shop")!;
    expect(["shop-1", "till", "till-1", "shop", "bank-1"].map(owns)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("lets the test merchant speak for its accounts alone", () => {
    const { owns } = known.get("klap-canary")!;
    expect(["klap-canary-0", "shop-1"].map(owns)).toEqual([true, false]);
  });

  it("refuses a key that is none", () =>
    expect(() =>
      merchantsOf({ ...merchantVariables({}), MERCHANTS: '{"shop":{"accounts":[],"keys":{"a":"AAAA"}}}' }),
    ).toThrow());
});
