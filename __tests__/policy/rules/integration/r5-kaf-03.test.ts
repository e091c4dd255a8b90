import { schemasFollowTheirTopics as rule } from "../../../../policy/rules/integration/r5-kaf-03";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, verdictsOf, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const EXPORTER = `${stackOf("links")}/resource/confluent_schema_exporter/schemas`;
const ROLES = `${stackOf("cluster")}/resource/confluent_role_binding`;
const THERE = `${stackOf("cluster", "us-east-1")}/resource/confluent_role_binding`;

describe("R5-KAF-03", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["no exporter is there", EXPORTER, undefined],
    ["another subject is exported", `${EXPORTER}/subjects`, ["sa-east-1.others-value"]],
    ["nothing is exported by name", `${EXPORTER}/subjects`, undefined],
    ["it stands still", `${EXPORTER}/status`, "PAUSED"],
    ["schemas mix with those of the other region", `${EXPORTER}/context_type`, "NONE"],
    ["the vendor names the context", `${EXPORTER}/context_type`, undefined],
    ["the context is the other region's", `${EXPORTER}/context`, "us-east-1"],
    ["it leads back", `${EXPORTER}/destination_schema_registry_cluster/id`, "${confluent_environment.x.id}"],
    ["its registry has no private address", `${EXPORTER}/rest_endpoint`, undefined],
    ["its key is of a cluster", `${EXPORTER}/credentials/key`, "${confluent_api_key.here.id}"],
    [
      "its secret is of another key",
      `${EXPORTER}/credentials/secret`,
      "${confluent_api_key.registry_there.secret}",
    ],
    [
      "its key over there is the one of here",
      `${EXPORTER}/destination_schema_registry_cluster/credentials/key`,
      "${confluent_api_key.registry_here.id}",
    ],
    ["its account may not read", `${ROLES}/link_schemas`, undefined],
    ["its account may only read over there", `${THERE}/link_arrivals/role_name`, "DeveloperRead"],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("takes the beginning of several subjects for each of them", () =>
    expect(worstOf(rule, but(stacks, `${EXPORTER}/subjects`, ["sa-east-1.*"]))).toBe("pass"));

  it("asks nothing of schemas that nobody mirrors", () => {
    const alone = Object.fromEntries(Object.entries(stacks).filter(([name]) => !name.endsWith("-links")));
    expect(verdictsOf(rule, alone)).toEqual([
      "nothing: no topic of Confluent with a schema is mirrored, and nothing exports schemas",
    ]);
  });

  it("does not know before apply which context a variable names", () =>
    expect(worstOf(rule, but(stacks, `${EXPORTER}/context`, "${var.region}"))).not.toBe("pass"));
});
