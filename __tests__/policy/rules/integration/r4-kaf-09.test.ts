import { keysAreForOnePlace as rule } from "../../../../policy/rules/integration/r4-kaf-09";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const KEYS = `${stackOf("topics")}/resource/confluent_api_key`;
const ROLES = `${stackOf("cluster")}/resource/confluent_role_binding`;

describe("R4-KAF-09", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["a key is for the whole organization", `${KEYS}/ingest/managed_resource`, undefined],
    ["a key is for something of others", `${KEYS}/ingest/managed_resource/id`, "lkc-other"],
    ["a key does not say its environment", `${KEYS}/ingest/managed_resource/environment`, undefined],
    ["a key is a person's", `${KEYS}/ingest/owner/kind`, "User"],
    ["a key is an unknown account's", `${KEYS}/ingest_registry/owner/id`, "sa-other"],
    ["an account has no role at its registry", `${ROLES}/ingest_schemas`, undefined],
    [
      "an account may not read the schemas of what it writes",
      `${ROLES}/ingest_schemas/crn_pattern`,
      "${confluent_environment.here.resource_name}/subject=us-east-1.*",
    ],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("takes a role for exactly the subject that it needs", () => {
    const pattern = "${confluent_environment.here.resource_name}/subject=sa-east-1.orders-value";
    expect(worstOf(rule, but(stacks, `${ROLES}/ingest_schemas/crn_pattern`, pattern))).toBe("pass");
  });
});
