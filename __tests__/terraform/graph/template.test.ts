import { references, soleReference } from "../../../terraform/graph/template";

describe("references", () => {
  it("finds them also right after another expression was read", () => {
    const key = { mode: "managed", type: "aws_kms_key", name: "data", path: ["arn"] };
    expect(soleReference("aws_kms_key.data.arn")).toEqual(key);
    expect(references("aws_kms_key.data.arn")).toEqual([key]);
  });
});
