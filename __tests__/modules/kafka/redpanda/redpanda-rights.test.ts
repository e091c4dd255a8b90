import { stackJson } from "../../../fixtures/environment";
import { kafkaEnvironment, kafkaStack, SINGLE_PLAN } from "../../../fixtures/kafka";
import { resourcesOf } from "../../../fixtures/resources";

const JSON_TEXT = stackJson(kafkaEnvironment(SINGLE_PLAN), kafkaStack("kafka-credentials"));
const acls = Object.values(resourcesOf(JSON_TEXT, "redpanda_acl"));

describe("RedpandaRights", () => {
  it("gives both generations of a principal the same rights", () => {
    const lines = acls.map(
      ({ principal, operation, resource_name }) => `${principal} ${operation} ${resource_name}`,
    );
    expect(lines.filter((line) => /ingest|platform/.test(line))).toEqual([
      "User:platform-1 ALL kafka-cluster",
      "User:platform-2 ALL kafka-cluster",
      "User:ingest-1 WRITE sa-east-1.ord",
      "User:ingest-2 WRITE sa-east-1.ord",
    ]);
  });

  it("gives them in the stack whose secrets name the users, once the user is there", () => {
    for (const { principal, depends_on } of acls) {
      const [who] = /[a-z]+-\d$/.exec(principal as string)!;
      const [name, generation] = who.split("-");
      expect(depends_on).toEqual([`redpanda_user.redpanda_${name}_user_${generation}`]);
    }
    const later = stackJson(kafkaEnvironment(SINGLE_PLAN), kafkaStack("kafka-topics"));
    expect(resourcesOf(later, "redpanda_acl")).toEqual({});
  });
});
