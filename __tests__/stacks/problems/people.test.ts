import type { PeopleSettings } from "../../../stacks/people";
import { fixtureEnvironment } from "../../fixtures/environment";
import { problemsOf } from "../../fixtures/problems";

const RIGHT: PeopleSettings = {
  instanceArn: "arn:aws:sso:::instance/ssoins-1234567890abcdef",
  assignments: {
    auditors: {
      job: "auditor",
      groupId: "00000000-0000-4000-8000-000000000002",
      accounts: { "prod-backup": "333333333333" },
    },
  },
};

const problems = (settings: PeopleSettings): readonly string[] =>
  problemsOf(fixtureEnvironment({ layers: { "network/sa-east-1": { people: settings } } }));

describe("problems of people", () => {
  it("are none where every id is one", () => expect(problems(RIGHT)).toEqual([]));

  it("list every id that is none", () => {
    const auditors = { job: "boss", groupId: "auditors", accounts: { prod: "prod" } } as never;
    const at = "folders[network/sa-east-1].layers.people";
    expect(problems({ instanceArn: "ssoins-1", assignments: { auditors } })).toEqual([
      `${at}.instanceArn: must be the ARN of an Identity Center instance, got "ssoins-1"`,
      `${at}.assignments.auditors.job: must be one of administrator, auditor, database, developer, failover, kafka, operator, got "boss"`,
      `${at}.assignments.auditors.groupId: must be the id of a group in Identity Center, got "auditors"`,
      `${at}.assignments.auditors.accounts.prod: must be 12 digits, got "prod"`,
    ]);
  });
});
