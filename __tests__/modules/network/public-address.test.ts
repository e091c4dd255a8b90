import { Testing } from "cdktf";
import { Construct } from "constructs";
import { requirePublicAddress } from "../../../modules/network/public-address";

const check = (value: string): string =>
  Testing.synthScope((stack) => requirePublicAddress(new Construct(stack, "Peer"), "ip", value));

describe("requirePublicAddress", () => {
  it.each(["8.8.8.8", "200.1.123.4", "203.0.113.11"])("takes %s", (value) => {
    expect(() => check(value)).not.toThrow();
  });

  it.each([
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.1.1",
    "224.0.0.1",
    "255.255.255.255",
    "256.1.1.1",
    "1.2.3",
    "1.2.3.4.",
    "1.2.3.4/32",
    "vpn.klap.example",
  ])("refuses %s", (value) => {
    expect(() => check(value)).toThrow(`stack/Peer: ip must be a public IPv4 address, got "${value}"`);
  });
});
