import { clientValues, unfilled } from "../../../modules/core/placeholders";

describe("clientValues", () => {
  const client = clientValues({
    domain: "klap.cl",
    accountId: unfilled("AWS account id", "111111111111"),
    asn: unfilled("AS number", 65_010),
  });

  it("gives what is filled in, and samples for the rest", () => {
    expect(client.values).toEqual({ domain: "klap.cl", accountId: "111111111111", asn: 65_010 });
  });

  it("lists what is missing, in words", () => {
    expect(client.placeholders).toEqual([
      { name: "accountId", meaning: "AWS account id", sample: "111111111111" },
      { name: "asn", meaning: "AS number", sample: 65_010 },
    ]);
  });
});
