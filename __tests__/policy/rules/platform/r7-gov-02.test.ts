import { everyRegionIsWatched } from "../../../../policy/rules/platform/r7-gov-02";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "org-security-sa-east-1-x";
const STACKS = {
  "org-security-sa-east-1-x": {
    resource: {
      aws_guardduty_detector: { d: { enable: true } },
      aws_guardduty_organization_configuration: {
        o: { detector_id: "${aws_guardduty_detector.d.id}", auto_enable_organization_members: "ALL" },
      },
    },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["resource/aws_guardduty_detector/d/enable", false, "fail"],
  ["resource/aws_guardduty_organization_configuration/o/auto_enable_organization_members", "NEW", "fail"],
  [
    "resource/aws_guardduty_organization_configuration/o/detector_id",
    "${aws_guardduty_detector.gone.id}",
    "fail",
  ],
  ["resource/aws_guardduty_organization_configuration", undefined, "fail"],
  ["../prod-payments-us-east-1-y", { resource: { aws_vpc: { v: {} } } }, "fail"],
  ["../prod-payments-sa-east-1-y", { resource: { aws_vpc: { v: {} } } }, "pass"],
  ["resource/aws_guardduty_detector", undefined, "nothing"],
];

describe("R7-GOV-02", () => {
  it("holds: every region is watched", () => {
    expect(worstOf(everyRegionIsWatched, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(everyRegionIsWatched, but(STACKS, changed, value))).toBe(verdict);
  });
});
