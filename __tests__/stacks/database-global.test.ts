import { databaseEnvironment } from "../fixtures/database";
import { stackJson, stackReads } from "../fixtures/environment";

const STACK = "prod-payments-global-database-global";
const environment = databaseEnvironment();

describe("the layer database-global", () => {
  it("publishes the name that leads to whichever region writes", () =>
    expect(JSON.parse(stackJson(environment, STACK))).toHaveProperty("output.contract.value", {
      v1: { writerEndpoint: "${aws_rds_global_cluster.database.endpoint}" },
    }));

  it("rests on nothing", () => expect(stackReads(environment, STACK)).toEqual([]));
});
