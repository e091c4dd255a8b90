import { imageReference, releaseProblems } from "../../../modules/compute/image-reference";

const URL = "222222222222.dkr.ecr.sa-east-1.amazonaws.com/klap/prod/ingest";
const DIGEST = `sha256:${"0".repeat(64)}`;

describe("imageReference", () => {
  it("names an image by digest or by tag", () => {
    expect(imageReference(URL, DIGEST)).toBe(`${URL}@${DIGEST}`);
    expect(imageReference(URL, "1.2.3")).toBe(`${URL}:1.2.3`);
  });
});

describe("releaseProblems", () => {
  it.each([DIGEST, "1.2.3", "a1b2c3d"])("takes %s", (release) => {
    expect(releaseProblems("release", release)).toEqual([]);
  });

  it.each(["latest", "", "sha256:12", "-1", "a b"])('refuses "%s"', (release) => {
    expect(releaseProblems("release", release)).toEqual([
      { field: "release", rule: 'a digest (sha256:…) or a tag other than "latest"', value: release },
    ]);
  });
});
