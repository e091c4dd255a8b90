import { Testing } from "cdktf";
import { People, type PeopleProps } from "../../../modules/organization/people";
import { JOBS } from "../../../modules/organization/permission-sets";
import { resourcesOf } from "../../fixtures/resources";

const GROUP = "00000000-0000-4000-8000-000000000002";

const synth = (props: Partial<PeopleProps> = {}): string =>
  Testing.synthScope((stack) => {
    new People(stack, "People", {
      instanceArn: "arn:aws:sso:::instance/ssoins-1234567890abcdef",
      assignments: {
        auditors: {
          job: "auditor",
          groupId: GROUP,
          accounts: { "prod-payments": "222222222222", "prod-backup": "333333333333" },
        },
      },
      ...props,
    });
  });

describe("People", () => {
  it("have a permission set for each job", () => {
    const sets = Object.values(resourcesOf(synth(), "aws_ssoadmin_permission_set"));
    expect(sets.map(({ name }) => name).sort()).toEqual(
      Object.keys(JOBS)
        .map((job) => `klap-${job}`)
        .sort(),
    );
  });

  it("are assigned as groups, in each of their accounts", () => {
    const assignments = Object.values(resourcesOf(synth(), "aws_ssoadmin_account_assignment"));
    expect(assignments.map(({ target_id }) => target_id).sort()).toEqual(["222222222222", "333333333333"]);
    for (const assignment of assignments)
      expect(assignment).toMatchObject({ principal_type: "GROUP", principal_id: GROUP });
  });

  it("are assigned once their permission set is whole", () => {
    const [assignment] = Object.values(resourcesOf(synth(), "aws_ssoadmin_account_assignment"));
    expect(assignment!.depends_on).toEqual([
      expect.stringContaining("aws_ssoadmin_managed_policy_attachment."),
      expect.stringContaining("aws_ssoadmin_managed_policy_attachment."),
      expect.stringContaining("aws_ssoadmin_permission_set_inline_policy."),
    ]);
  });

  it("reject an instance that is none", () => {
    expect(() => synth({ instanceArn: "ssoins-1234567890abcdef" })).toThrow(
      'stack/People: instanceArn must be the ARN of an Identity Center instance, got "ssoins-1234567890abcdef"',
    );
  });

  it.each([
    [{ groupId: "auditors" }, 'groupId must be the id of a group in Identity Center, got "auditors"'],
    [{ accounts: { prod: "prod" } }, 'accounts.prod must be 12 digits, got "prod"'],
  ])("reject %j", (change, words) => {
    const auditors = { job: "auditor", groupId: GROUP, accounts: {}, ...change } as const;
    expect(() => synth({ assignments: { auditors } })).toThrow(`stack/People: assignments.auditors.${words}`);
  });
});
