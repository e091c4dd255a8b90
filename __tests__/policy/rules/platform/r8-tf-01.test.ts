import { versionsArePinned } from "../../../../policy/rules/platform/r8-tf-01";
import { but, worstOf } from "../../../fixtures/verdicts";

const STACK = "prod-payments-sa-east-1-x";
const STACKS = {
  "prod-payments-sa-east-1-x": {
    terraform: {
      required_version: ">= 1.11.0",
      required_providers: { aws: { source: "aws", version: "5.100.0" } },
      cloud: { organization: "klap", workspaces: { name: "a" } },
    },
    resource: { aws_vpc: { v: {} } },
  },
  "prod-payments-us-east-1-x": {
    terraform: {
      required_version: ">= 1.11.0",
      required_providers: { aws: { source: "aws", version: "5.100.0" } },
      cloud: { organization: "klap", workspaces: { name: "b" } },
    },
    resource: { aws_vpc: { v: {} } },
  },
  "prod-backup-us-east-1-x": {
    terraform: {
      required_version: ">= 1.11.0",
      required_providers: { aws: { source: "aws", version: "5.100.0" } },
      cloud: { organization: "klap", workspaces: { name: "c" } },
    },
    resource: { aws_vpc: { v: {} } },
  },
};

/** What is changed, to what, and the worst verdict that follows. */
const CHANGES: readonly (readonly [path: string, value: unknown, verdict: string])[] = [
  ["terraform/required_version", undefined, "fail"],
  ["terraform/required_providers", undefined, "fail"],
  ["terraform/required_providers/aws/version", "~> 5.100", "fail"],
  ["terraform/required_providers/aws/version", "5.99.0", "fail"],
  ["terraform/required_providers/aws/version", undefined, "fail"],
];

describe("R8-TF-01", () => {
  it("holds: versions are pinned", () => {
    expect(worstOf(versionsArePinned, STACKS)).toBe("pass");
  });

  it.each(CHANGES)("with %s as %j: %s", (path, value, verdict) => {
    const changed = path.startsWith("../") ? path.slice(3) : `${STACK}/${path}`;
    expect(worstOf(versionsArePinned, but(STACKS, changed, value))).toBe(verdict);
  });
});
