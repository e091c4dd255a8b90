import { generateKeyPairSync } from "node:crypto";
import { merchantProblems, type Merchants } from "../../../modules/core/merchants";
import { testMerchant } from "../../fixtures/merchant";

const { keys } = testMerchant("shop", []).settings;
const problems = (merchants: Merchants): string[] =>
  merchantProblems("merchants", merchants, "klap-canary").map(({ field, rule }) => `${field}: ${rule}`);
const derOf = (type: "rsa" | "x25519"): string =>
  (type === "rsa"
    ? generateKeyPairSync("rsa", { modulusLength: 2_048 })
    : generateKeyPairSync("x25519")
  ).publicKey
    .export({ type: "spki", format: "der" })
    .toString("base64");

describe("merchantProblems", () => {
  it("takes merchants with keys of both kinds, two while they change, and accounts of their own", () => {
    const bank = testMerchant("bank", ["bank-1", "bank-2*"], "p256").settings;
    const shop = { accounts: ["shop-*", "till"], keys: { old: keys["2026-11"]!, new: keys["2026-11"]! } };
    expect(problems({ shop, bank })).toEqual([]);
    expect(problems({})).toEqual([]);
  });

  it.each<[string, Merchants]>([
    ["merchants.Shop: a name of up to 48 lower-case", { Shop: { accounts: [], keys } }],
    ["merchants.klap-canary: a name of up to 48", { "klap-canary": { accounts: [], keys } }],
    ["merchants.shop.accounts: 1 to 64 letters", { shop: { accounts: ["*-shop"], keys } }],
    ["merchants.shop.keys: 1 to 2 keys", { shop: { accounts: [], keys: {} } }],
    ["merchants.shop.keys.a/b: named by", { shop: { accounts: [], keys: { "a/b": keys["2026-11"]! } } }],
    ["merchants.shop.keys.rsa: a public key of", { shop: { accounts: [], keys: { rsa: derOf("rsa") } } }],
    ["merchants.shop.keys.x: a public key of", { shop: { accounts: [], keys: { x: derOf("x25519") } } }],
    ["merchants.shop.keys.text: a public key of", { shop: { accounts: [], keys: { text: "AAAA" } } }],
  ])("finds %s", (expected, merchants) => {
    const found = problems(merchants);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it.each([
    [["shop-*"], ["shop-1"]],
    [["shop-1"], ["shop-*"]],
    [["shop-*"], ["shop-1*"]],
    [["shop-1"], ["shop-1"]],
    [["shop-1*"], ["shop-1"]],
    [["a", "shop-*", "shop-1-x"], ["shop-1-*"]],
  ])("finds accounts of %p and %p that two merchants share", (one, other) => {
    const found = problems({ one: { accounts: one, keys }, other: { accounts: other, keys } });
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toContain("accounts that no other merchant has");
  });

  it.each([
    [["shop-1"], ["shop-10"]],
    [["shop-1"], ["shop-1-*"]],
    [["shop-*"], ["shopper-*"]],
    [["shop-*", "shop-1"], ["bank"]],
  ])("finds nothing shared by %p and %p", (one, other) =>
    expect(problems({ one: { accounts: one, keys }, other: { accounts: other, keys } })).toEqual([]),
  );

  it("keeps the canary's accounts to itself", () =>
    expect(problems({ shop: { accounts: ["klap-*"], keys } })[0]).toContain(
      "accounts that no other merchant has",
    ));

  it("finds more merchants than a task definition holds", () => {
    const many = (count: number): Merchants =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`m${at}`, { accounts: [`m${at}-*`], keys }] as const),
      );
    expect(problems(many(300))).toEqual([]);
    expect(problems(many(500))).toEqual(["merchants: at most 49152 bytes of JSON"]);
  });
});
