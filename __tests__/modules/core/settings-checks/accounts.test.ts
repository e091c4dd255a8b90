import { fixtureEnvironment } from "../../../fixtures/environment";
import { problemsOf, withFolder } from "../../../fixtures/problems";

const environment = fixtureEnvironment();
const { network, payments } = environment.accounts;

/** The fixture with one more account. */
const withAudit = (id: string, roleArn: string) => ({
  ...environment,
  accounts: { ...environment.accounts, audit: { id, roleArn } },
});

describe("accounts of an environment", () => {
  it("have ids of their own", () => {
    expect(problemsOf(withAudit(network!.id, network!.roleArn))).toEqual([
      'accounts.audit.id: must not be the id of account network, got "111111111111"',
    ]);
  });

  it("have roles of their own", () => {
    expect(problemsOf(withAudit("999999999999", payments!.roleArn))).toEqual([
      'accounts.audit.roleArn: must be a role of account 999999999999, got "arn:aws:iam::222222222222:role/klap/deploy/klap-apply"',
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
