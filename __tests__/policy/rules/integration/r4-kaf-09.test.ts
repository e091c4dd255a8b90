import { keysAreForOnePlace as rule } from "../../../../policy/rules/integration/r4-kaf-09";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const STRANGE = "${data.terraform_remote_state.here.outputs.contract.v1.accountIds.platform}";
const stacks = withKey(confluentStacks());
const KEYS = `${stackOf("topics")}/resource/confluent_api_key`;
const ROLES = `${stackOf("cluster")}/resource/confluent_role_binding`;

/** With a key of the administrator beside those of a service. */
function withKey(plain: ReturnType<typeof confluentStacks>): typeof plain {
  const at = `${stackOf("topics")}/resource/confluent_api_key`;
  const { ingest } = (
    plain[stackOf("topics")] as { resource: { confluent_api_key: { ingest: { owner: object } } } }
  ).resource.confluent_api_key;
  return but(plain, `${at}/strange`, { ...ingest, owner: { ...ingest.owner, id: STRANGE } });
}

describe("R4-KAF-09", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["a key is for the whole organization", `${KEYS}/ingest/managed_resource`, undefined],
    ["a key is for something of others", `${KEYS}/ingest/managed_resource/id`, "lkc-other"],
    ["a key does not say its environment", `${KEYS}/ingest/managed_resource/environment`, undefined],
    ["a key is a person's", `${KEYS}/ingest/owner/kind`, "User"],
    ["a key is an unknown account's", `${KEYS}/ingest_registry/owner/id`, "sa-other"],
    [
      "a secret has keys of two accounts",
      `${stackOf("topics")}/resource/aws_secretsmanager_secret_version/ingest/secret_string_wo`,
      "${jsonencode({a = confluent_api_key.ingest.secret, b = confluent_api_key.strange.secret})}",
    ],
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
