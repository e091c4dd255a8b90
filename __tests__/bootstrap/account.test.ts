import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  boundaryArn,
  brokerBoundaryArn,
  brokerName,
  bucketName,
  databaseSecretName,
  deployRoleArn,
  emergencyUserArn,
  keyAlias,
  permissionSetRoles,
  planRoleArn,
  rolePath,
  stateMachineArn,
  STATE_KEY_ALIAS,
  stateBucketName,
  stateKeyOf,
  stateReaderRoleArn,
  kafkaSecretName,
} from "../../modules/core/names";

const ROOT = join(__dirname, "../..");
const TEMPLATE = join(ROOT, "bootstrap/account.yaml");
const ACCOUNT = "111111111111";

/** The template as CloudFormation would see it in one account and region. */
const template = readFileSync(TEMPLATE, "utf8")
  .replaceAll("${AWS::Partition}", "aws")
  .replaceAll("${AWS::AccountId}", ACCOUNT)
  .replaceAll("${AWS::Region}", "sa-east-1")
  .replaceAll("${Environment}", "prod");

/** The block of one resource. */
function resource(name: string): string {
  return new RegExp(`^  ${name}:\\n(?:    .*\\n|\\n)*`, "m").exec(template)![0];
}

/** The statement of that id in a resource, up to the next one. */
function statement(name: string, sid: string): string {
  const block = resource(name);
  const start = block.indexOf(`Sid: ${sid}\n`);
  const end = block.indexOf("Sid: ", start + 1);
  return block.slice(start, end === -1 ? undefined : end);
}

/** Value of a property on a line of its own. */
const value = (name: string, property: string): string | undefined =>
  new RegExp(`${property}: (?:!Sub )?"?([^"\\n]+)"?`).exec(resource(name))?.[1];

describe("bootstrap/account.yaml", () => {
  it("is a template that CloudFormation takes", () => {
    const lint = () => execFileSync(join(ROOT, ".venv/bin/cfn-lint"), [TEMPLATE], { encoding: "utf8" });
    expect(lint()).toBe("");
  }, 60_000);

  it("names bucket, key and roles as Terraform's settings do", () => {
    expect(value("StateBucket", "BucketName")).toBe(stateBucketName(ACCOUNT, "sa-east-1"));
    expect(value("StateKeyAlias", "AliasName")).toBe(STATE_KEY_ALIAS);
    const roleArn = (name: string): string =>
      `arn:aws:iam::${ACCOUNT}:role${value(name, " Path")}${value(name, "RoleName")}`;
    expect(roleArn("ApplyRole")).toBe(deployRoleArn(ACCOUNT));
    expect(roleArn("StateReaderRole")).toBe(stateReaderRoleArn(ACCOUNT));
    expect(roleArn("PlanRole")).toBe(planRoleArn(ACCOUNT));
  });

  it("makes roles and identity providers in the primary region only, since IAM is global", () => {
    for (const role of ["ApplyRole", "PlanRole", "StateReaderRole"])
      expect(value(role, "Condition")).toBe("IsPrimary");
    expect(template).toContain("MakeHcpProvider: !And [!Condition IsPrimary,");
    expect(resource("GitHubProvider")).toContain("Condition: MakeGitHubProvider");
  });

  it("lets locks be deleted and states not, where Terraform keeps both", () => {
    const state = `/*/${stateKeyOf("x").split("/")[1]}`;
    const locks = statement("PlanRole", "Locks");
    expect(locks).toContain(`${state}.tflock`);
    expect(locks).toContain("[s3:GetObject, s3:PutObject, s3:DeleteObject]");
    const stay = statement("StateBucketPolicy", "StatesStay");
    expect(stay).toContain("[s3:DeleteObject, s3:DeleteObjectVersion]");
    expect(stay).toContain(`${state}"`);
  });

  it("lets a plan read states and write none", () =>
    expect(statement("PlanRole", "States")).toMatch(/Action: s3:GetObject\n/));

  it("lets a plan look after programs, and read no other object", () => {
    const artifacts = bucketName("prod", ACCOUNT, "*", "artifacts");
    expect(statement("PlanRole", "NoData")).toContain(`:s3:::${artifacts}/*"`);
    const key = statement("PlanRole", "Artifacts");
    expect(key).toContain(`kms:EncryptionContext:aws:s3:arn: !Sub "arn:aws:s3:::${artifacts}*"`);
    expect(key).toContain(keyAlias("prod", "data"));
  });

  it("lets a plan read the first password, which the first rotation ends, and none that a rotation made", () => {
    const first = statement("PlanRole", "FirstPassword");
    expect(first).toContain(`secret:${databaseSecretName("prod")}-??????"`);
    expect(first).toContain("StringLike: { secretsmanager:VersionId: terraform-* }");
    const none = statement("PlanRole", "NoOtherPassword");
    expect(none).toContain("Effect: Deny");
    expect(none).toContain("StringNotLike: { secretsmanager:VersionId: terraform-* }");
    expect(statement("PlanRole", "FirstPasswordKey")).toContain(
      "kms:EncryptionContext:SecretVersionId: terraform-*",
    );
    expect(statement("PlanRole", "Draw")).toContain("Action: secretsmanager:GetRandomPassword");
  });

  it("lets a plan read versions of Kafka's secrets that Terraform made, and sign in as the platform and the link alone", () => {
    const versions = statement("PlanRole", "KafkaVersions");
    expect(versions).toContain(`secret:${kafkaSecretName("prod", "*")}-??????"`);
    expect(versions).toContain("StringLike: { secretsmanager:VersionId: terraform-* }");
    for (const sid of ["KafkaSignIn", "NoOtherPassword"])
      expect(statement("PlanRole", sid).match(/kafka\/[^"]+/g)).toEqual([
        "kafka/link-??????",
        "kafka/platform-??????",
      ]);
    expect(statement("PlanRole", "KafkaSignIn")).not.toContain("Condition");
    expect(statement("PlanRole", "NoOtherPassword")).toContain("NotResource:");
  });

  it("lets a plan see definitions and variables, decrypted by their services, and no execution", () => {
    const definitions = statement("PlanRole", "Definitions");
    expect(definitions).toContain(keyAlias("prod", "messaging"));
    expect(definitions).toContain("kms:ViaService: states.*.amazonaws.com");
    expect(definitions).toContain(stateMachineArn("prod", ACCOUNT, "*", "*"));
    const variables = statement("PlanRole", "Variables");
    expect(variables).toContain(keyAlias("prod", "data"));
    expect(variables).toContain("kms:ViaService: lambda.*.amazonaws.com");
    const none = statement("PlanRole", "NoRecords");
    for (const action of ["DescribeExecution", "GetExecutionHistory"])
      expect(none).toContain(`- states:${action}\n`);
  });

  it("refuses the applying role neither artifacts, images nor signatures", () => {
    const refused = [...resource("ApplyRole").matchAll(/Effect: Deny\n[\s\S]*?Resource:/g)].join("\n");
    expect(resource("ApplyRole")).toContain("policy/AdministratorAccess");
    for (const action of ["s3:PutObject", "ecr:", "signer:"]) expect(refused).not.toContain(action);
  });

  it("trusts GitHub's immutable subjects only, without wildcards", () => {
    const pattern = /GitHubApplySubject:[\s\S]*?AllowedPattern: "(.*)"/.exec(template)![1]!;
    expect("repo:klap@1/platform@2:environment:prod").toMatch(new RegExp(pattern));
    for (const subject of ["repo:klap/platform:environment:prod", "repo:klap@1/platform@2:*"])
      expect(subject).not.toMatch(new RegExp(pattern));
  });

  it("trusts HCP Terraform by project and phase", () => {
    const subject = "organization:${HcpOrganization}:project:${HcpProject}:workspace:*:run_phase:";
    expect(resource("ApplyRole")).toContain(`${subject}apply`);
    expect(resource("PlanRole")).toContain(`${subject}plan`);
  });

  it("makes no role but on the environment's path and within its boundary", () => {
    const path = statement("ApplyRole", "RolesOnlyOnTheirPath");
    expect(path).toContain(`role${rolePath("prod")}*`);
    expect(path).toContain("NotResource:");
    for (const action of ["CreateRole", "PassRole", "UpdateAssumeRolePolicy"])
      expect(path).toContain(`- iam:${action}\n`);
    const bounded = statement("ApplyRole", "RolesOnlyWithinTheBoundary");
    expect(bounded).toContain(`iam:PermissionsBoundary: !Sub "${boundaryArn("prod", ACCOUNT)}"`);
    for (const action of ["AttachRolePolicy", "CreateRole", "PutRolePermissionsBoundary", "PutRolePolicy"])
      expect(bounded).toContain(`- iam:${action}\n`);
    expect(statement("ApplyRole", "BoundariesStayOn")).toContain("iam:DeleteRolePermissionsBoundary");
  });

  it("makes roles of a Kafka vendor only where a parameter says so, and within the boundary of brokers", () => {
    expect(template).toMatch(/VendorRoles:\n    Type: String\n    Default: none/);
    const role = `arn:aws:iam::${ACCOUNT}:role/${brokerName("x", "y", "z").split("-")[0]}-*`;
    expect(statement("ApplyRole", "RolesOnlyOnTheirPath")).toMatch(
      new RegExp(
        `- WithRedpandaRoles\\n\\s+- !Sub "${role.replaceAll("*", "\\*")}"\\n\\s+- !Ref AWS::NoValue`,
      ),
    );
    const bounded = statement("ApplyRole", "VendorRolesOnlyWithinTheirBoundary");
    expect(bounded).toContain(role);
    expect(bounded).toContain(`iam:PermissionsBoundary: !Sub "${brokerBoundaryArn("prod", ACCOUNT)}"`);
    expect(statement("ApplyRole", "TheBoundaryStays")).toContain(brokerBoundaryArn("prod", ACCOUNT));
  });

  it("lets an apply become nobody but the reader of states, in whichever account", () => {
    const nobody = statement("ApplyRole", "NobodyElse");
    expect(nobody).toContain("Effect: Deny");
    expect(nobody).toContain(`NotResource: !Sub "${stateReaderRoleArn("*")}"`);
  });

  it("refuses to change the boundary, unless an administrator lets it for once", () => {
    const stays = statement("ApplyRole", "TheBoundaryStays");
    expect(stays).toContain(boundaryArn("prod", ACCOUNT));
    for (const action of ["CreatePolicyVersion", "DeletePolicy", "SetDefaultPolicyVersion"])
      expect(stays).toContain(`- iam:${action}\n`);
    expect(resource("ApplyRole")).toMatch(/- RefuseBoundaryChanges\n\s+- Sid: TheBoundaryStays/);
    expect(template).toMatch(/BoundaryChanges:\n    Type: String\n    Default: refused/);
  });

  it("makes no user but the emergency user, and gives nobody a password or key", () => {
    expect(statement("ApplyRole", "NoUserButTheEmergencyUser")).toContain(emergencyUserArn(ACCOUNT));
    const credentials = statement("ApplyRole", "NoCredentialsOfUsers");
    for (const action of ["CreateAccessKey", "CreateLoginProfile", "EnableMFADevice"])
      expect(credentials).toContain(`- iam:${action}\n`);
  });

  it("trusts tokens only, unless people are let in: operators to plan, who broke the glass to apply", () => {
    expect(template).toMatch(/PeopleAsDeployRoles:\n    Type: String\n    Default: refused/);
    expect(template).toContain("WithPeople: !Equals [!Ref PeopleAsDeployRoles, allowed]");
    const doors = [
      { role: "PlanRole", sid: "Operators", job: "operator" },
      { role: "ApplyRole", sid: "BrokenGlass", job: "administrator" },
    ] as const;
    for (const { role, sid, job } of doors) {
      expect(statement(role, sid)).toContain(permissionSetRoles(ACCOUNT, job));
      expect(resource(role)).toMatch(new RegExp(`- WithPeople\\n\\s+- Sid: ${sid}\\n`));
      const trust = resource(role).split("Policies:\n        ")[0]!;
      expect(trust.match(/Action: sts:AssumeRole\n/g)).toHaveLength(1);
    }
  });

  it("keeps key, bucket and roles when the stack goes", () => {
    for (const name of ["StateKey", "StateBucket", "ApplyRole", "PlanRole", "StateReaderRole"])
      expect(resource(name)).toContain("DeletionPolicy: Retain");
  });
});
