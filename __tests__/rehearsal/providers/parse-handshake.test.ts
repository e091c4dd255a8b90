import { parseHandshake } from "../../../rehearsal/providers/parse-handshake";

describe("parseHandshake", () => {
  it("gives the address in gRPC's form", () => {
    expect(parseHandshake("1|5|unix|/tmp/plugin1|grpc|\n")).toBe("unix:/tmp/plugin1");
    expect(parseHandshake("1|5|tcp|127.0.0.1:1234|grpc|")).toBe("127.0.0.1:1234");
  });

  it("refuses another protocol", () => {
    expect(() => parseHandshake("1|6|unix|/tmp/plugin1|grpc|")).toThrow(
      "speaks plugin protocol 6 over grpc, must be 5 over grpc; use an AWS provider of version 5",
    );
  });

  it("refuses what is no handshake", () => {
    expect(() => parseHandshake("hello\n")).toThrow(
      'printed "hello\\n" where a provider prints its handshake; is it a Terraform provider?',
    );
  });
});
