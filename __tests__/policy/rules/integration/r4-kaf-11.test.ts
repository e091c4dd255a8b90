import { redpandaUsesItsOwnPlace as rule } from "../../../../policy/rules/integration/r4-kaf-11";
import { brokersOf, redpandaStacks } from "../../../fixtures/redpanda-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = redpandaStacks();
const CLUSTER = `${brokersOf()}/resource/redpanda_cluster/cluster`;
const OWN = `${CLUSTER}/customer_managed_resources/aws`;

describe("R4-KAF-11", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    [`${CLUSTER}/kafka_api/sasl/enabled`, false, "fail"],
    [`${CLUSTER}/kafka_api`, undefined, "fail"],
    [`${CLUSTER}/schema_registry`, undefined, "fail"],
    [`${CLUSTER}/schema_registry/mtls/enabled`, true, "pass"],
    [`${CLUSTER}/lifecycle`, undefined, "fail"],
    [`${brokersOf()}/resource/redpanda_network/network/lifecycle/prevent_destroy`, false, "fail"],
    [`${CLUSTER}/customer_managed_resources`, undefined, "fail"],
    [`${OWN}/agent_instance_profile/arn`, undefined, "fail"],
    [`${OWN}/agent_instance_profile/arn`, "${aws_iam_instance_profile.brokers.arn}", "fail"],
    [`${OWN}/node_security_group/arn`, "arn:aws:ec2:us-east-1:1:security-group/sg-1", "fail"],
    [`${OWN}/node_security_group/arn`, "arn:aws:ec2:sa-east-1:999999999999:security-group/${x.y.id}", "fail"],
  ])("with %s as %j: %s", (path, value, verdict) =>
    expect(worstOf(rule, but(stacks, path, value))).toBe(verdict),
  );
});
