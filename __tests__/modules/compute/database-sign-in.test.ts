import { databaseSignIn, databaseUser } from "../../../modules/compute/database-sign-in";

describe("databaseSignIn", () => {
  const { variables, permissions } = databaseSignIn({
    accountId: "222222222222",
    region: "sa-east-1",
    service: "card-ledger",
    endpoint: "writer.rds.test",
    readerEndpoint: "reader.rds.test",
    resourceId: "cluster-1",
    as: "task",
  });

  it("tells the program where, as whom and how often", () => {
    expect(variables).toEqual({
      DATABASE_HOST: "writer.rds.test",
      DATABASE_READER_HOST: "reader.rds.test",
      DATABASE_USER: "klap_card_ledger",
      DATABASE_CONNECTIONS: "4",
    });
  });

  it("lets it sign in as its own user only", () => {
    expect(permissions).toEqual([
      {
        Sid: "SignInToDatabase",
        Effect: "Allow",
        Action: "rds-db:connect",
        Resource: "arn:aws:rds-db:sa-east-1:222222222222:dbuser:cluster-1/klap_card_ledger",
      },
    ]);
  });

  it("names users as PostgreSQL takes them without quotes", () => {
    expect(databaseUser("card-ledger")).toMatch(/^[a-z_]+$/);
  });
});
