import { postTransaction } from "../../../services/canary/post-transaction";

const OPTIONS = { url: "https://api.example", region: "sa-east-1", now: new Date(0) };

describe("the canary", () => {
  it("posts the same payment of a test account twice under one key", async () => {
    const sent: [string, RequestInit][] = [];
    const { transactionId } = await postTransaction(OPTIONS, (url, init) => {
      sent.push([String(url), init!]);
      return Promise.resolve(Response.json({ transactionId: "t1" }, { status: 202 }));
    });
    expect(transactionId).toBe("t1");
    expect(sent).toHaveLength(2);
    expect(sent[0]![0]).toBe("https://api.example/transactions");
    expect(sent[0]![1].headers).toEqual(sent[1]![1].headers);
    expect(String(sent[0]![1].body)).toContain("canary-sa-east-1");
  });

  it("fails when a payment is not taken", async () => {
    const refusing = () => Promise.resolve(new Response("", { status: 503 }));
    await expect(postTransaction(OPTIONS, refusing)).rejects.toThrow(
      "the ingest answered 503 instead of 202",
    );
  });

  it("fails when the same key becomes two transactions", async () => {
    let number = 0;
    const twice = () => Promise.resolve(Response.json({ transactionId: `t${number++}` }, { status: 202 }));
    await expect(postTransaction(OPTIONS, twice)).rejects.toThrow("the same key became two transactions");
  });
});
