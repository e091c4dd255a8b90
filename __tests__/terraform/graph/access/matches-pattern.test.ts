import { matchesAction, matchesPattern } from "../../../../terraform/graph/access/matches-pattern";

describe("matchesPattern", () => {
  it.each([
    ["*", "anything", true],
    ["", "", true],
    ["", "a", false],
    ["arn:aws:s3:::a/*", "arn:aws:s3:::a/b/c", true],
    ["arn:aws:s3:::a/*", "arn:aws:s3:::a", false],
    ["arn:aws:s3:::a*", "arn:aws:s3:::a", true],
    ["a?c", "abc", true],
    ["a?c", "ac", false],
    ["a?c", "abbc", false],
    ["*a*b", "xaab", true],
    ["*a*b", "xaabc", false],
    ["a.c", "abc", false],
    ["a?c", "xabc", false],
    ["b*", "ab", false],
    ["a*", "a*", true],
    ["a?", "a*", false],
    ["ab", "a*", false],
    ["a*z", "a*", false],
    ["**", "", true],
  ])("says of %p and %p: %p", (pattern, text, matches) => {
    expect(matchesPattern(pattern, text)).toBe(matches);
  });

  it("takes no longer for a pattern made to be slow", () => {
    expect(matchesPattern(`${"a*".repeat(500)}b`, "a".repeat(5_000))).toBe(false);
  });
});

describe("matchesAction", () => {
  it("does not mind case", () => {
    expect(matchesAction("S3:get*", "s3:GetObject")).toBe(true);
    expect(matchesAction("s3:Put*", "s3:GetObject")).toBe(false);
  });
});
