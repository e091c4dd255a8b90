import { layerProblemsOf } from "../../fixtures/layer-problems";

describe("settings of vpn", () => {
  it("keep tunnel logs for days that CloudWatch knows", () => {
    const peers = { 1: { ip: "203.0.113.1", asn: 65_011 }, 2: { ip: "203.0.113.2", asn: 65_012 } };
    expect(layerProblemsOf("network/sa-east-1", "vpn", { peers, logRetentionDays: 365 })).toEqual([]);
    expect(layerProblemsOf("network/sa-east-1", "vpn", { peers, logRetentionDays: 366 })).toEqual([
      expect.stringMatching(/^logRetentionDays: must be one of 1, 3.*, got 366$/),
    ]);
  });
});
