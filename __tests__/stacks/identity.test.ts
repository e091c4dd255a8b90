import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { ENVIRONMENTS } from "../../environments/environments";
import { BACKUP_CLASSES, type BackupClass } from "../../modules/backup/backup-class";
import { backupPermissions } from "../../modules/backup/backup-permissions";
import { restorePermissions } from "../../modules/backup/restore-permissions";
import type { BaseStack } from "../../modules/core/base-stack";
import type { PolicyStatement } from "../../modules/security/policy-document";
import { boundaryStatements } from "../../modules/security/boundary-statements";
import { buildStacks } from "../../stacks/build";
import { fixtureEnvironment, stackJson } from "../fixtures/environment";
import { policyOf } from "../fixtures/policy-of";
import { resourcesOf } from "../fixtures/resources";

type Found = readonly string[];

/** What a look at each stack of an environment finds. */
function inStacks(
  environment: (typeof ENVIRONMENTS)[number],
  look: (stack: BaseStack) => Found,
): readonly string[] {
  const outdir = mkdtempSync(join(tmpdir(), "klap-test-"));
  try {
    return buildStacks(environment, { outdir }).stacks.flatMap(look);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The stack itself, if it makes roles although it may be applied before the roles' boundary. */
function tooEarly({ place, reads, node }: BaseStack): Found {
  const identity = `${place.environment}-${place.account}-global-identity`;
  const makesRoles = node.findAll().some((child) => child instanceof IamRole);
  const early = makesRoles && place.layer !== "identity" && !reads.some(({ stack }) => stack === identity);
  return early ? [node.id] : [];
}

const BOUNDARY = boundaryStatements({ environment: "prod", accountId: "222222222222", regions: [] });

/** Actions that roles of a stack are given and can never use, since the boundary does not let them. */
function beyondTheBoundary(stack: BaseStack): Found {
  const json = JSON.stringify(stack.toTerraform());
  return Object.keys(resourcesOf(json, "aws_iam_role_policy")).flatMap((name) =>
    useless(Object.values(policyOf(json, "aws_iam_role_policy", name))).map(
      (action) => `${stack.node.id} ${name}: ${action}`,
    ),
  );
}

/** Actions that some statements give and the boundary does not let through. */
function useless(statements: readonly Pick<PolicyStatement, "Effect" | "Action">[]): string[] {
  return statements
    .filter(({ Effect }) => Effect === "Allow")
    .flatMap(({ Action = [] }) => Action)
    .filter((action) => !named("Allow", action) || named("Deny", action));
}

/** Whether a statement of the boundary names an action. */
function named(effect: PolicyStatement["Effect"], action: string): boolean {
  return BOUNDARY.filter(({ Effect }) => Effect === effect)
    .flatMap(({ Action = [] }) => Action)
    .some((pattern) => new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(action));
}

describe("identity", () => {
  const json = stackJson(fixtureEnvironment(), "prod-payments-global-identity");

  it("bounds roles to the regions that the environment works in", () => {
    expect(policyOf(json, "aws_iam_policy").OnlyOurRegions!.Condition).toEqual({
      StringNotEquals: { "aws:RequestedRegion": ["sa-east-1", "us-east-1"] },
    });
  });

  it.each(["aws_iam_account_password_policy", "aws_s3_account_public_access_block"])(
    "makes the account's one %s",
    (type) => {
      expect(Object.keys(resourcesOf(json, type))).toHaveLength(1);
    },
  );

  it("lets every class of data be backed up and restored, those that no environment has yet as well", () => {
    const classes = Object.keys(BACKUP_CLASSES) as BackupClass[];
    const place = { environment: "prod", accountId: "222222222222", region: "sa-east-1" };
    expect(
      useless([...backupPermissions(classes, place, []), ...restorePermissions(classes, place)]),
    ).toEqual([]);
  });

  describe.each(ENVIRONMENTS.map((environment) => [environment.name, environment] as const))(
    "in %s",
    (_name, environment) => {
      it("comes before every stack that makes a role, since the role names its boundary", () => {
        expect(inStacks(environment, tooEarly)).toEqual([]);
      });

      it("allows everything that a role is given", () => {
        expect(inStacks(environment, beyondTheBoundary)).toEqual([]);
      });
    },
  );
});
