import { imageTag } from "../../../modules/core/image-tag";

describe("imageTag", () => {
  it("is final: what runs is named by it", () => {
    expect(imageTag("registry/base@sha256:0", "1")).toBe("fed28d4f6bb98beb");
  });

  it("changes with the base and with the program", () => {
    expect(new Set([imageTag("a", "1"), imageTag("b", "1"), imageTag("a", "2")]).size).toBe(3);
  });
});
