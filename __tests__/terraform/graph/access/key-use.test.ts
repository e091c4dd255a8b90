import { keyUseOf } from "../../../../terraform/graph/access/key-use";
import { graphOf, stateOf } from "../../../fixtures/graph-of";

const KEYS = "prod-payments-sa-east-1-keys";
const graph = graphOf({
  [KEYS]: {
    output: { contract: { value: { data: "${aws_kms_key.data.arn}" } } },
    resource: {
      aws_kms_key: { data: { multi_region: true } },
      aws_kms_alias: { data: { name: "alias/data", target_key_id: "${aws_kms_key.data.key_id}" } },
    },
  },
  "prod-payments-us-east-1-keys": {
    data: { terraform_remote_state: { keys: stateOf(KEYS) } },
    resource: {
      aws_kms_replica_key: {
        data: { primary_key_arn: "${data.terraform_remote_state.keys.outputs.contract.data}" },
      },
    },
  },
  "prod-payments-sa-east-1-app": {
    data: { terraform_remote_state: { keys: stateOf(KEYS) } },
    resource: {
      aws_sqs_queue: {
        q: { kms_master_key_id: "${data.terraform_remote_state.keys.outputs.contract.data}" },
      },
      aws_sns_topic: {
        byAlias: { kms_master_key_id: "alias/data" },
        byAws: { kms_master_key_id: "alias/aws/sns" },
      },
    },
  },
  "prod-payments-us-east-1-app": {
    resource: { aws_sns_topic: { elsewhere: { kms_master_key_id: "alias/data" } } },
  },
});

describe("keyUseOf", () => {
  const { uses, usersOf, primaryOf, replicasOf } = keyUseOf(graph);
  const [key] = graph.of("aws_kms_key");
  const [replica] = graph.of("aws_kms_replica_key");

  it("follows contracts, and aliases in their own region only", () => {
    expect(usersOf(key!).map(({ resource }) => resource.address)).toEqual([
      "aws_sns_topic.byAlias",
      "aws_sqs_queue.q",
    ]);
    expect(uses).toHaveLength(2);
  });

  it("shows the alias on the way to the key", () => {
    const [topic] = usersOf(key!);
    expect(topic!.because.map(({ resource }) => resource.address)).toEqual([
      "aws_sns_topic.byAlias",
      "aws_kms_alias.data",
    ]);
  });

  it("knows the primary of a replica", () => {
    expect(primaryOf(replica!)).toBe(key);
    expect(primaryOf(key!)).toBe(key);
    expect(replicasOf(key!)).toEqual([replica]);
  });
});
