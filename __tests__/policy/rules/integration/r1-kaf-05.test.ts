import { shadowsCoverTheirSource as rule } from "../../../../policy/rules/integration/r1-kaf-05";
import { clientsOf, redpandaStacks } from "../../../fixtures/redpanda-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = redpandaStacks();
const SHADOW = `${clientsOf("us-east-1")}/resource/redpanda_shadow_link/shadow`;
const URL = "${data.terraform_remote_state.here.outputs.contract.v1.url}";
const FILTER = { filter_type: "INCLUDE", name: "sa-east-1.", pattern_type: "PREFIX" };

describe("R1-KAF-05", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["a topic is covered by no filter", `${SHADOW}/topic_metadata_sync_options`, undefined],
    [
      "a filter leaves it out",
      `${SHADOW}/topic_metadata_sync_options/auto_create_shadow_topic_filters`,
      [{ ...FILTER, filter_type: "EXCLUDE" }],
    ],
    [
      "a new topic is not covered",
      `${clientsOf()}/resource/redpanda_topic/more`,
      { cluster_api_url: URL, name: "sa-east-1.more" },
    ],
    ["schemas stay behind", `${SHADOW}/schema_registry_sync_options/shadow_schema_registry_topic`, false],
    ["it speaks in clear", `${SHADOW}/client_options/tls_settings/enabled`, false],
    [
      "it leads to itself",
      `${SHADOW}/source_redpanda_id`,
      "${data.terraform_remote_state.here.outputs.contract.v1.clusterId}",
    ],
    ["it leads to a stranger", `${SHADOW}/source_redpanda_id`, "rp-1"],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));

  it("takes a filter by the beginning of names", () => {
    const at = `${SHADOW}/topic_metadata_sync_options/auto_create_shadow_topic_filters`;
    expect(worstOf(rule, but(stacks, at, [FILTER]))).toBe("pass");
    expect(worstOf(rule, but(stacks, at, [{ ...FILTER, name: "${var.prefix}" }]))).toBe("unknown");
  });
});
