import { redpandaRightsAreNarrow as rule } from "../../../../policy/rules/integration/r4-kaf-08";
import { clientsOf, redpandaStacks } from "../../../fixtures/redpanda-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = redpandaStacks();
const ACL = `${clientsOf()}/resource/redpanda_acl/ingest`;
const URL = "${data.terraform_remote_state.here.outputs.contract.v1.url}";
const MORE = {
  cluster_api_url: URL,
  operation: "ALL",
  permission_type: "ALLOW",
  resource_type: "CLUSTER",
  resource_name: "kafka-cluster",
};

describe("R4-KAF-08", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["everybody may write", `${ACL}/principal`, "User:*"],
    ["nobody has the name", `${ACL}/principal`, "User:ingest-2"],
    ["a service writes every topic", `${ACL}/resource_name`, "*"],
    ["a service may do everything", `${ACL}/operation`, "ALL"],
    ["the user is on another cluster", `${clientsOf()}/resource/redpanda_user`, undefined],
    [
      "a service administers the cluster",
      `${clientsOf()}/resource/redpanda_acl/more`,
      { ...MORE, principal: "User:ingest-1" },
    ],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("lets the declared administrator administer", () => {
    const user = { cluster_api_url: URL, name: "platform-1" };
    const administered = but(stacks, `${clientsOf()}/resource/redpanda_user/platform`, user);
    const acl = { ...MORE, principal: "User:platform-1" };
    expect(worstOf(rule, but(administered, `${clientsOf()}/resource/redpanda_acl/platform`, acl))).toBe(
      "pass",
    );
  });
});
