import { environmentNamed, ENVIRONMENTS } from "../../environments/environments";
import type { PeopleSettings } from "../../stacks/people";

const folders = ENVIRONMENTS.flatMap((environment) =>
  environment.folders.map((folder) => ({ environment: environment.name, ...folder })),
);
const { assignments } = folders.find(({ layers }) => layers.people !== undefined)!.layers
  .people as PeopleSettings;

describe("people", () => {
  it("stand in one region of the management account only, Identity Center's home", () => {
    const places = folders.filter(({ layers }) => layers.people !== undefined);
    expect(places.map(({ environment, account, region }) => `${environment}/${account}/${region}`)).toEqual([
      "org/management/sa-east-1",
    ]);
  });

  it("have auditors, operators and a broken glass in every account of every environment", () => {
    const everyAccount = ENVIRONMENTS.flatMap(({ accounts }) => Object.values(accounts).map(({ id }) => id));
    for (const key of ["administrators", "auditors", "operators"])
      expect(Object.values(assignments[key]!.accounts).sort()).toEqual([...everyAccount].sort());
  });

  it("reach databases and Kafka in payments accounts only", () => {
    const payments = ["prod", "staging", "sandbox"].map(
      (name) => environmentNamed(name).accounts.payments!.id,
    );
    for (const key of ["database", "kafka"])
      expect(Object.values(assignments[key]!.accounts)).toEqual(payments);
  });

  it("wait for the account ids of the other environments, as long as those are not filled in", () => {
    const { placeholders } = environmentNamed("org");
    expect(placeholders.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "prod_paymentsAccountId",
        "staging_backupAccountId",
        "sandbox_networkAccountId",
      ]),
    );
  });
});
