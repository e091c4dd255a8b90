import { CustomerGateway as AwsCustomerGateway } from "@cdktf/provider-aws/lib/customer-gateway";
import { Testing } from "cdktf";
import { CustomerGateway } from "../../../modules/network/customer-gateway";

const synth = (props: { ip?: string; asn?: number } = {}): string =>
  Testing.synthScope((stack) => {
    new CustomerGateway(stack, "Peer", {
      name: "klap-prod-onpremises-1",
      ip: "203.0.113.11",
      asn: 65_011,
      ...props,
    });
  });

describe("CustomerGateway", () => {
  it("names the device, its address and its AS number", () => {
    expect(synth()).toHaveResourceWithProperties(AwsCustomerGateway, {
      type: "ipsec.1",
      ip_address: "203.0.113.11",
      bgp_asn: "65011",
      device_name: "klap-prod-onpremises-1",
    });
  });

  it("puts an AS number of more than 31 bits where AWS wants it", () => {
    expect(synth({ asn: 4_200_000_001 })).toHaveResourceWithProperties(AwsCustomerGateway, {
      bgp_asn_extended: "4200000001",
    });
  });

  it.each([0, 4_294_967_295, 1.5])("refuses the AS number %p", (asn) => {
    expect(() => synth({ asn })).toThrow(
      `stack/Peer: asn must be a whole number from 1 to 4294967294, got ${asn}`,
    );
  });

  it.each([7_224, 9_059, 10_124, 17_943, 23_456, 65_535])("refuses the reserved AS number %p", (asn) => {
    expect(() => synth({ asn })).toThrow(
      `stack/Peer: asn must be none of 7224, 9059, 10124, 17943, 23456, 65535, which are reserved, got ${asn}`,
    );
  });

  it("refuses an address that is not on the internet", () => {
    expect(() => synth({ ip: "10.0.0.1" })).toThrow(
      'stack/Peer: ip must be a public IPv4 address, got "10.0.0.1"',
    );
  });
});
