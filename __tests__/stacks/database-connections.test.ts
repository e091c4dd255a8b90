import { databaseConnections } from "../../stacks/database-connections";

type Layers = Parameters<typeof databaseConnections>[0];
const service = (max: number, reaches: string[]): object => ({ tasks: { max }, reaches });
const job = (reaches: string[], concurrency: object): object => ({ reaches, concurrency });
const reserved = (count: number): object => ({ kind: "reserved", reserved: count });

describe("databaseConnections", () => {
  it("counts four of each task and one of each execution, twice while versions change", () =>
    expect(
      databaseConnections({
        services: { services: { ledger: service(3, ["database", "kafka"]), ingest: service(9, ["kafka"]) } },
        functions: {
          functions: {
            collect: job(["database"], reserved(5)),
            migrations: job(["database-schema"], reserved(2)),
            other: job(["on-premises"], reserved(50)),
          },
        },
      } as unknown as Layers),
    ).toEqual({ most: 2 * (3 * 4 + 5 + 2), unbounded: [] }));

  it("names functions of which any number may run", () =>
    expect(
      databaseConnections({
        functions: { functions: { free: job(["database"], { kind: "unreserved", reason: "a test" }) } },
      } as unknown as Layers),
    ).toEqual({ most: 0, unbounded: ["free"] }));

  it("counts nothing where nothing runs", () =>
    expect(databaseConnections({})).toEqual({ most: 0, unbounded: [] }));
});
