import { shadowsComeWithAllTheyNeed as rule } from "../../../../policy/rules/integration/r1-kaf-07";
import { brokersOf, clientsOf, redpandaStacks } from "../../../fixtures/redpanda-graph";
import { but, verdictsOf, worstOf } from "../../../fixtures/verdicts";

const stacks = redpandaStacks();
const SHADOW = `${clientsOf("us-east-1")}/resource/redpanda_shadow_link/shadow`;
const SCRAM = `${SHADOW}/client_options/authentication_configuration/scram_configuration`;
const PROPERTIES = "resource/redpanda_cluster/cluster/cluster_configuration/custom_properties_json";

describe("R1-KAF-07", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    [`${clientsOf("us-east-1")}/resource/redpanda_shadow_link`, undefined, "fail"],
    [`${brokersOf("us-east-1")}/${PROPERTIES}`, '{"enable_shadow_linking":false}', "fail"],
    [`${brokersOf("us-east-1")}/${PROPERTIES}`, undefined, "fail"],
    [`${brokersOf()}/${PROPERTIES}`, undefined, "pass"],
    [`${SCRAM}/scram_mechanism`, "SCRAM_SHA_256", "fail"],
    [`${SCRAM}/username`, undefined, "fail"],
    [`${SCRAM}/password`, undefined, "fail"],
    [`${SHADOW}/topic_metadata_sync_options/start_at_earliest`, false, "fail"],
    [`${SHADOW}/security_sync_options/paused`, false, "fail"],
    [`${SHADOW}/consumer_offset_sync_options`, undefined, "fail"],
    [`${SHADOW}/lifecycle`, undefined, "fail"],
  ])("with %s as %j: %s", (path, value, verdict) =>
    expect(worstOf(rule, but(stacks, path, value))).toBe(verdict),
  );

  it("asks for no link where one region has Kafka", () => {
    const one = Object.fromEntries(Object.entries(stacks).filter(([name]) => name.includes("sa-east-1")));
    expect(verdictsOf(rule, one)).toEqual(["nothing: Redpanda has clusters in one region at most"]);
  });
});
