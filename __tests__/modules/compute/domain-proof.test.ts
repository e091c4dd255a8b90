import { Testing } from "cdktf";
import { DomainProof } from "../../../modules/compute/domain-proof";
import { resourcesOf } from "../../fixtures/resources";

describe("DomainProof", () => {
  const json = Testing.synthScope((stack) => {
    new DomainProof(stack, "Proof", { zoneId: "Z123", name: "api.klap.test" });
  });

  it("asks ACM about the name", () => {
    const [certificate] = Object.values(resourcesOf(json, "aws_acm_certificate"));
    expect(certificate).toMatchObject({ domain_name: "api.klap.test", validation_method: "DNS" });
  });

  it("writes the record that ACM answers with", () => {
    const [record] = Object.values(resourcesOf(json, "aws_route53_record"));
    const part = (name: string): string =>
      expect.stringMatching(
        new RegExp(`^\\$\\{one\\(aws_acm_certificate\\.\\w+\\.domain_validation_options\\)\\.${name}\\}$`),
      ) as string;
    expect(record).toMatchObject({
      zone_id: "Z123",
      name: part("resource_record_name"),
      type: part("resource_record_type"),
      records: [part("resource_record_value")],
      ttl: 300,
    });
  });

  it("waits for no certificate, since the parent domain may not delegate yet", () => {
    expect(resourcesOf(json, "aws_acm_certificate_validation")).toEqual({});
  });
});
