import { Testing } from "cdktf";
import { ServerCertificate } from "../../../modules/compute/server-certificate";
import { resourcesOf } from "../../fixtures/resources";

const synth = (names: string[]): string =>
  Testing.synthScope((stack) => {
    new ServerCertificate(stack, "Certificate", { names });
  });

describe("ServerCertificate", () => {
  it("bears every name, and is replaced before it goes", () => {
    const json = synth(["api.klap.test", "api-sa-east-1.klap.test"]);
    const [certificate] = Object.values(resourcesOf(json, "aws_acm_certificate"));
    expect(certificate).toMatchObject({
      domain_name: "api.klap.test",
      subject_alternative_names: ["api-sa-east-1.klap.test"],
      validation_method: "DNS",
      lifecycle: { create_before_destroy: true },
    });
  });

  it("is known once ACM has issued it, for which it writes no record itself", () => {
    const json = synth(["api.klap.test"]);
    const [issued] = Object.values(resourcesOf(json, "aws_acm_certificate_validation"));
    expect(issued).toMatchObject({ timeouts: { create: "30m" } });
    expect(issued).not.toHaveProperty("validation_record_fqdns");
    expect(resourcesOf(json, "aws_route53_record")).toEqual({});
  });

  it("rejects a certificate without a name", () => {
    expect(() => synth([])).toThrow("Certificate: names must be a list of 1 to 10 different values, got []");
  });
});
