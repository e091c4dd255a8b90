import { inspectedPorts, kafkaRules, KAFKA_WAYS, type KafkaWay } from "../../../modules/network/kafka-way";
import { workloadAcls } from "../../../modules/network/workload-acls";
import { workloadReach } from "../../../modules/network/transit-routes";
import { kafkaWayOf } from "../../../modules/kafka/service/kafka-way-of";
import { CONFLUENT, REDPANDA } from "../../fixtures/kafka";

const ports = (way: KafkaWay): string[] =>
  Object.values(kafkaRules(way, { zone: "10.0.0.0/20" })).map(
    ({ port, toPort = port }) => `${port}-${toPort}`,
  );

describe("kafkaRules", () => {
  it("names the ports of each vendor, for each peer", () => {
    expect(KAFKA_WAYS.map((way) => [way, ports(way)])).toEqual([
      ["confluent-endpoint", ["9092-9092", "443-443"]],
      ["redpanda-endpoint", ["30292-30292", "32000-32500", "30081-30081", "443-443"]],
      ["internet", ["9092-9092", "30092-30092", "30081-30081"]],
    ]);
    expect(Object.keys(kafkaRules("internet", { a: "10.0.0.0/20", b: "10.1.0.0/20" }))).toHaveLength(6);
  });
});

describe("a way over the internet", () => {
  it("opens inspection's firewall for its ports, and no other way does", () => {
    expect(inspectedPorts("internet")).toEqual([9092, 30092, 30081]);
    expect(inspectedPorts("redpanda-endpoint")).toEqual([]);
  });

  it("sends services to inspection, too", () => {
    expect(workloadReach("internet").application).toBe("everywhere");
    expect(workloadReach("redpanda-endpoint").application).toBe("private");
  });

  it("opens the network ACLs of services and the runner outwards", () => {
    for (const tier of ["application", "runner"] as const)
      expect(workloadAcls("internet")[tier].egress).toEqual(
        expect.arrayContaining([
          [450, "allow", "anywhere", "kafka"],
          [460, "allow", "anywhere", "redpanda"],
        ]),
      );
    expect(workloadAcls("internet").data).toEqual(workloadAcls("confluent-endpoint").data);
  });
});

describe("kafkaWayOf", () => {
  it("follows from who runs Kafka, and how", () => {
    expect(kafkaWayOf(CONFLUENT)).toBe("confluent-endpoint");
    expect(kafkaWayOf(REDPANDA)).toBe("internet");
    const cluster = { type: "byovpc", throughputTier: "tier-1-aws-v3-arm", account: "streaming" } as const;
    expect(kafkaWayOf({ ...REDPANDA, cluster })).toBe("redpanda-endpoint");
  });
});
