import { ENVIRONMENTS } from "../../environments/environments";
import { shiftTimes } from "../../stacks/shift-times";
import { shiftTable } from "../../report/shift-table";
import { trafficEnvironment } from "../fixtures/traffic";

describe("shiftTimes", () => {
  it("are those of each region and loss", () =>
    expect(
      shiftTimes(trafficEnvironment()).map(({ region, loss, seconds, within }) => [
        region,
        loss,
        seconds,
        within,
      ]),
    ).toEqual([
      ["sa-east-1", "zone", 95, true],
      ["sa-east-1", "region", 106, true],
      ["us-east-1", "zone", 95, true],
      ["us-east-1", "region", 106, true],
    ]));

  it("know no lost region where there is one", () =>
    expect(shiftTimes(trafficEnvironment({ regions: ["sa-east-1"] })).map(({ loss }) => loss)).toEqual([
      "zone",
      "zone",
    ]));

  it("are within their limits in every environment", () =>
    expect(ENVIRONMENTS.flatMap(shiftTimes).filter(({ within }) => !within)).toEqual([]));

  it("show what they are made of", () => {
    const exceeded = shiftTimes(trafficEnvironment({ limits: { zoneSeconds: 10, regionSeconds: 120 } }));
    expect(shiftTable(exceeded.slice(0, 1)).split("\n")).toEqual([
      "region     lost  steering         seconds  at most      made of",
      "sa-east-1  zone  latency-records  95       10 exceeded  25 (load balancers find out: 2 checks every 10 s, 5 s for the last) + 60 (resolvers forget the address) + 10 (clients let go of it)",
    ]);
  });
});
