import { confluentRightsAreNarrow as rule } from "../../../../policy/rules/integration/r4-kaf-02";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const CLUSTER = `${stackOf("cluster")}/resource`;
const TOPICS = `${stackOf("topics")}/resource`;
const ACL = `${TOPICS}/confluent_kafka_acl`;
const ROLE = `${CLUSTER}/confluent_role_binding/platform`;

describe("R4-KAF-02", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["everybody may write", `${ACL}/ingest/principal`, "User:*"],
    ["a right is a stranger's", `${ACL}/ingest/principal`, "User:sa-123456"],
    ["a service writes every topic", `${ACL}/ingest/resource_name`, "*"],
    ["a service reads every topic", `${ACL}/link/resource_name`, "*"],
    ["a service may do everything", `${ACL}/ingest/operation`, "ALL"],
    ["a service administers a cluster", `${ROLE}/principal`, "User:${confluent_service_account.ingest.id}"],
    ["a role is a stranger's", `${ROLE}/principal`, "User:sa-123456"],
    ["the administrator administers all clusters", `${ROLE}/role_name`, "OrganizationAdmin"],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("lets rights be taken away from everything", () =>
    expect(
      worstOf(rule, but(but(stacks, `${ACL}/ingest/permission`, "DENY"), `${ACL}/ingest/resource_name`, "*")),
    ).toBe("pass"));

  it("lets a service read all schemas, and not change them", () => {
    const bound = (role: string) => ({
      principal: "User:${confluent_service_account.ingest.id}",
      role_name: role,
      crn_pattern: "${data.confluent_schema_registry_cluster.registry.resource_name}/subject=*",
    });
    expect(worstOf(rule, but(stacks, `${CLUSTER}/confluent_role_binding/read`, bound("DeveloperRead")))).toBe(
      "pass",
    );
    expect(worstOf(rule, but(stacks, `${CLUSTER}/confluent_role_binding/own`, bound("ResourceOwner")))).toBe(
      "fail",
    );
  });

  it("does not know before apply what a variable says", () =>
    expect(worstOf(rule, but(stacks, `${ACL}/ingest/operation`, "${var.operation}"))).toBe("unknown"));
});
