import { accountsHaveStoredKeys as rule } from "../../../../policy/rules/integration/r4-kaf-03";
import { confluentStacks, stackOf } from "../../../fixtures/confluent-graph";
import { but, worstOf } from "../../../fixtures/verdicts";

const stacks = confluentStacks();
const CLUSTER = `${stackOf("cluster")}/resource`;
const TOPICS = `${stackOf("topics")}/resource`;

describe("R4-KAF-03", () => {
  it("passes on the platform of the fixture", () => expect(worstOf(rule, stacks)).toBe("pass"));

  it.each([
    ["an account has no key", `${TOPICS}/confluent_api_key`, undefined],
    ["the key is of another cluster", `${TOPICS}/confluent_api_key/ingest/managed_resource/id`, "lkc-1"],
    ["the key is another's", `${TOPICS}/confluent_api_key/ingest/owner/id`, "sa-1"],
    ["its secret is kept nowhere", `${TOPICS}/aws_secretsmanager_secret_version`, undefined],
    [
      "only its name is kept",
      `${TOPICS}/aws_secretsmanager_secret_version/ingest/secret_string_wo`,
      "${confluent_api_key.ingest.id}",
    ],
    [
      "it is kept in a stranger's secret",
      `${TOPICS}/aws_secretsmanager_secret_version/ingest/secret_id`,
      "arn:aws:secretsmanager:x",
    ],
    [
      "a cluster stands where its secrets are not",
      `${CLUSTER}/confluent_kafka_cluster/cluster/region`,
      "us-west-2",
    ],
    ["no connector works as the account without key", `${TOPICS}/confluent_connector`, undefined],
  ])("fails where %s", (_, path, value) => expect(worstOf(rule, but(stacks, path, value))).toBe("fail"));
});
