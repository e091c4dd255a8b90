import { wayRules } from "../../../modules/network/ways";

describe("wayRules", () => {
  it("opens the way to AWS's services, and no other that is not named", () =>
    expect(wayRules({ endpointsGroupId: "sg-e" })).toEqual({
      endpoints: { port: 443, peer: { securityGroupId: "sg-e" }, description: "AWS services" },
    }));

  it("opens each way to its own port and peer", () =>
    expect(
      wayRules({
        endpointsGroupId: "sg-e",
        s3: { prefixListId: "pl-1", description: "Objects" },
        databaseGroupId: "sg-d",
        kafka: { way: "confluent-endpoint", cidrs: { one: "10.0.0.0/24" } },
        onPremisesCidrs: { "172-16-0-0-16": "172.16.0.0/16" },
      }),
    ).toMatchObject({
      s3: { port: 443, peer: { prefixListId: "pl-1" } },
      database: { port: 5432, peer: { securityGroupId: "sg-d" } },
      "kafka-one-kafka": { port: 9092, peer: { cidr: "10.0.0.0/24" } },
      "kafka-one-registry": { port: 443, peer: { cidr: "10.0.0.0/24" } },
      "on-premises-172-16-0-0-16": { port: 443, peer: { cidr: "172.16.0.0/16" } },
    }));
});
