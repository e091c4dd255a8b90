import { Testing } from "cdktf";
import { DomainProof } from "../../../modules/compute/domain-proof";
import { resourcesOf } from "../../fixtures/resources";

const synth = (names: string[]): string =>
  Testing.synthScope((stack) => {
    new DomainProof(stack, "Proof", { zoneId: "Z123", names });
  });
const NAMES = ["api.klap.test", "api-sa-east-1.klap.test"];

describe("DomainProof", () => {
  it("asks ACM about all names at once", () => {
    const [certificate] = Object.values(resourcesOf(synth(NAMES), "aws_acm_certificate"));
    expect(certificate).toMatchObject({
      domain_name: "api.klap.test",
      subject_alternative_names: ["api-sa-east-1.klap.test"],
      validation_method: "DNS",
    });
  });

  it("writes ACM's record for each name once", () => {
    const records = Object.values(resourcesOf(synth(NAMES), "aws_route53_record"));
    expect(records).toHaveLength(2);
    for (const record of records) expect(record).toMatchObject({ zone_id: "Z123", ttl: 300 });
    expect(records.map(({ name }) => name).sort()).toEqual(
      [...NAMES]
        .sort()
        .map(
          (name) =>
            expect.stringMatching(
              new RegExp(
                `^\\$\\{one\\(\\[for o in aws_acm_certificate\\.\\w+\\.domain_validation_options : o\\.resource_record_name if o\\.domain_name == "${name}"\\]\\)\\}$`,
              ),
            ) as string,
        ),
    );
  });

  it("waits for no certificate, since the parent domain may not delegate yet", () => {
    expect(resourcesOf(synth(NAMES), "aws_acm_certificate_validation")).toEqual({});
  });

  it("rejects a name that stands twice", () => {
    expect(() => synth(["api.klap.test", "api.klap.test"])).toThrow(
      'Proof: names must be a list of 1 to 10 different values, got ["api.klap.test","api.klap.test"]',
    );
  });
});
