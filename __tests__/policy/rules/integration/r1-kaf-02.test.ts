import { linksAgree as rule } from "../../../../policy/rules/integration/r1-kaf-02";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const LINKS = `${stackOf("links")}/resource`;
const AT = `${LINKS}/confluent_cluster_link/link`;
const THERE = "${data.terraform_remote_state.there.outputs.contract.v1.clusterId}";

describe("R1-KAF-02", () => {
  it("passes where both ends agree", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["goes one way", `${AT}/link_mode`, "DESTINATION"],
    ["has another name than its counterpart", `${AT}/link_name`, "other"],
    ["leads to itself", `${AT}/local_kafka_cluster/id`, THERE],
    ["copies rights", `${AT}/config/acl.sync.enable`, "true"],
    ["makes mirrors by itself", `${AT}/config/auto.create.mirror.topics.enable`, "true"],
    ["mirrors nothing", `${LINKS}/confluent_kafka_mirror_topic`, undefined],
    [
      "has the secret of another key",
      `${AT}/local_kafka_cluster/credentials/secret`,
      "${confluent_api_key.there.secret}",
    ],
    ["does not say how it reaches its own cluster", `${AT}/local_kafka_cluster/rest_endpoint`, undefined],
    ["does not say how it reaches the other one", `${AT}/remote_kafka_cluster/bootstrap_endpoint`, undefined],
    ["is not there", `${LINKS}/confluent_cluster_link`, undefined],
    [
      "works with the key of the other end",
      `${AT}/local_kafka_cluster/credentials/key`,
      "${confluent_api_key.there.id}",
    ],
  ])("fails where a link %s", (_, path, value) =>
    expect(worstOf(rule, but(stacks, path, value))).toBe("fail"),
  );

  it("takes settings that are off by default", () =>
    expect(worstOf(rule, but(stacks, `${AT}/config`))).toBe("pass"));

  it("asks for no link where one region has Kafka", () => {
    const one = Object.fromEntries(Object.entries(stacks).filter(([name]) => /sa-east-1-(cl|to)/.test(name)));
    expect(worstOf(rule, one)).toBe("nothing");
  });
});
