import { fixtureEnvironment } from "../../../fixtures/environment";
import { problemsOf, withFolder } from "../../../fixtures/problems";

const environment = fixtureEnvironment();
const { network } = environment.accounts;

describe("accounts of an environment", () => {
  it("have ids of their own", () => {
    expect(problemsOf({ ...environment, accounts: { ...environment.accounts, audit: network! } })).toEqual([
      'accounts.audit.id: must not be the id of account network, got "111111111111"',
    ]);
  });

  it("are named by folders", () => {
    const folder = {
      account: "streaming",
      backend: { ...environment.folders[0]!.backend, project: "klap-prod-streaming" },
    };
    expect(problemsOf(withFolder(environment, "backup/us-east-1", folder))).toEqual([
      'folders[streaming/us-east-1].account: must be one of network, payments, backup, got "streaming"',
    ]);
  });
});
