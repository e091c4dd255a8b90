import { checkEnvironment } from "../../../modules/core/check-environment";
import { allocationsOf } from "../../../stacks/allocations";
import { settingsProblems } from "../../../stacks/settings-problems";
import { CONFLUENT, CONTRACT, kafkaEnvironment, PLAN, TOPIC } from "../../fixtures/kafka";

describe("kafkaAccountProblems", () => {
  it("lists all bad input of the contract and the service in one error, whatever the number of regions", () => {
    const ledger = CONTRACT.principals.ledger!;
    const contract = {
      ...CONTRACT,
      topics: {
        ...CONTRACT.topics,
        orders: {
          ...TOPIC,
          partitions: 5,
          schema: { format: "AVRO", definition: "{}", compatibility: "SIDEWAYS" as "FULL" },
        },
      },
      principals: {
        ledger: {
          ...ledger,
          reads: { ...ledger.reads, "ord*": { of: "own-region", consumers: 1 } },
          writes: { orders: { of: "every-region" } },
        },
      },
    } as const;
    const service = { ...CONFLUENT, cluster: { type: "dedicated", units: 2 } } as const;
    const environment = kafkaEnvironment({ ...PLAN, contract, service });
    const at = "folders[payments/sa-east-1].layers.kafka-account";
    const linked = "Dedicated clusters with PrivateLink cannot be linked in sa-east-1";
    expect(() => checkEnvironment(environment, allocationsOf, settingsProblems)).toThrow(
      [
        "environment prod has 7 bad settings:",
        `  - ${at}.contract.topics.orders.schema.compatibility: must be one of BACKWARD, BACKWARD_TRANSITIVE, FORWARD, FORWARD_TRANSITIVE, FULL, FULL_TRANSITIVE, NONE, got "SIDEWAYS"`,
        `  - ${at}.contract.principals.ledger.reads.orders: must be given once: ord* already covers it, got "orders"`,
        `  - ${at}.contract.principals.ledger.writes.orders.of: must be own-region, since other regions' orders is a mirror, which takes no writes, got "every-region"`,
        `  - ${at}.contract.topics.orders.partitions: must be at least 6, one for each consumer of ledger, got 5`,
        `  - ${at}.service.cluster.type: must be enterprise: no layer makes the network of its own that a Dedicated cluster with PrivateLink wants, got "dedicated"`,
        `  - ${at}.service.accepts.private-access: must be why the environment does with less (the adapter joins Enterprise clusters only; Dedicated ones want a network of their own kind), or another service, got undefined`,
        `  - ${at}.service.cluster: must be one that has mirrors both ways between two regions: ${linked}, got "dedicated"`,
      ].join("\n"),
    );
  });
});

describe("kafkaTopicsProblems", () => {
  it("archives nothing into a bucket from which nothing is copied on", () => {
    const { folders, ...environment } = kafkaEnvironment();
    const cut = folders.map(({ layers: { "storage-replication": _, ...layers }, ...folder }) => ({
      ...folder,
      layers,
    }));
    const problems = settingsProblems({ ...environment, folders: cut }).filter(({ path }) =>
      path.includes("kafka-topics"),
    );
    expect(problems).toEqual(
      ["sa-east-1", "us-east-1"].map((region) => ({
        path: `folders[payments/${region}].layers.kafka-topics.contract.topics`,
        rule: "must be none that is archived unless storage-replication takes kafka-sink onward into transactions",
        value: ["orders"],
      })),
    );
  });
});
