import { failoverPlace } from "../../../../delivery/runbooks/failover/failover-place";
import { databaseEnvironment, databaseSettings } from "../../../fixtures/database";
import { fixtureEnvironment } from "../../../fixtures/environment";

describe("failoverPlace", () => {
  it("knows both regions, their clusters and their buckets", () => {
    const place = failoverPlace(databaseEnvironment(), "us-east-1");
    expect(place).toMatchObject({
      environment: "prod",
      account: "payments",
      from: "sa-east-1",
      to: "us-east-1",
      globalCluster: "klap-prod-payments",
      fence: { noFence: "no record heeds a fence" },
      kafka: { noMirrors: "no region has mirrors of another's topics" },
    });
    expect(place.clusterArn("us-east-1")).toBe(
      "arn:aws:rds:us-east-1:222222222222:cluster:klap-prod-payments-us-east-1",
    );
    expect(place.bucket("us-east-1")).toBe("klap-state-222222222222-us-east-1");
  });

  it("refuses a region without a database", () =>
    expect(() => failoverPlace(databaseEnvironment(), "eu-west-1")).toThrow(
      "environment prod has no database in eu-west-1: choose one of sa-east-1, us-east-1",
    ));

  it("refuses a database that promises nothing", () =>
    expect(() => failoverPlace({ ...databaseEnvironment(), load: undefined }, "us-east-1")).toThrow(
      "environment prod has a database and promises no recovery: set load",
    ));

  it("refuses a database that stands in one region", () => {
    const one = fixtureEnvironment({
      layers: { "payments/sa-east-1": { database: databaseSettings("sa-east-1") } },
    });
    expect(() => failoverPlace(one, "sa-east-1")).toThrow(
      "environment prod has a database in 1 regions: its writer cannot move",
    );
  });
});
