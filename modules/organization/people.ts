import { SsoadminAccountAssignment } from "@cdktf/provider-aws/lib/ssoadmin-account-assignment";
import { Construct } from "constructs";
import { requireNone } from "../core/checks";
import { oneOfProblems, patternProblems, type FieldProblem } from "../core/problems";
import { PermissionSet } from "./permission-set";
import { JOBS, type Job } from "./permission-sets";

/** A group of Identity Center, and where its people do their job. */
export interface Assignment {
  readonly job: Job;
  /** Id of the group in Identity Center's store, which the identity provider fills. */
  readonly groupId: string;
  /** Ids of accounts, under keys that never change. */
  readonly accounts: Readonly<Record<string, string>>;
}

export interface PeopleProps {
  /** ARN of the Identity Center instance. */
  readonly instanceArn: string;
  /** Who does what where, under keys that never change. */
  readonly assignments: Readonly<Record<string, Assignment>>;
}

const INSTANCE = /^arn:aws:sso:::instance\/(sso)?ins-[\w.-]{16}$/;
const GROUP = /^([0-9a-f]{10}-)?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const ACCOUNT = /^\d{12}$/;

/** What is wrong with people: ids that are none of Identity Center's, or a job that there is not. */
export function peopleProblems({ instanceArn, assignments }: PeopleProps): FieldProblem[] {
  return [
    ...patternProblems("instanceArn", instanceArn, INSTANCE, "the ARN of an Identity Center instance"),
    ...Object.entries(assignments).flatMap(([key, { job, groupId, accounts }]) => [
      ...oneOfProblems(`assignments.${key}.job`, job, Object.keys(JOBS) as Job[]),
      ...patternProblems(
        `assignments.${key}.groupId`,
        groupId,
        GROUP,
        "the id of a group in Identity Center",
      ),
      ...Object.entries(accounts).flatMap(([account, id]) =>
        patternProblems(`assignments.${key}.accounts.${account}`, id, ACCOUNT, "12 digits"),
      ),
    ]),
  ];
}

/**
 * Everybody's way into AWS: groups, never single people, and MFA at the identity provider. Each job has one
 * permission set, also where nobody is assigned to it yet.
 * @throws PropsError if an ARN or id is none that Identity Center knows.
 */
export class People extends Construct {
  public constructor(scope: Construct, id: string, { instanceArn, assignments }: PeopleProps) {
    super(scope, id);
    requireNone(this, peopleProblems({ instanceArn, assignments }));

    const sets = new Map(
      (Object.keys(JOBS) as Job[]).map((job) => [
        job,
        new PermissionSet(this, job, { ...JOBS[job], instanceArn, job }),
      ]),
    );
    for (const [key, { job, groupId, accounts }] of Object.entries(assignments)) {
      const { arn: permissionSetArn, parts } = sets.get(job)!;
      for (const [account, targetId] of Object.entries(accounts))
        new SsoadminAccountAssignment(this, `${key}-${account}`, {
          instanceArn,
          permissionSetArn,
          principalType: "GROUP",
          principalId: groupId,
          targetType: "AWS_ACCOUNT",
          targetId,
          dependsOn: parts.map((fqn) => ({ fqn })),
        });
    }
  }
}
