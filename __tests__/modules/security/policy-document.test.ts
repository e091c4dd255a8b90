import { policyDocument } from "../../../modules/security/policy-document";

describe("policyDocument", () => {
  it("is a policy of the current version", () =>
    expect(policyDocument([{ Sid: "A", Effect: "Allow", Action: "s3:GetObject", Resource: "*" }])).toBe(
      '{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}',
    ));

  it("leaves the quotes of Terraform expressions alone", () =>
    expect(
      policyDocument([
        { Sid: "A", Effect: "Allow", Action: "kms:Decrypt", Resource: '${data.x.y["logs"]}/"a"' },
      ]),
    ).toContain('"Resource":"${data.x.y["logs"]}/\\"a\\""'));
});
