import { checkEnvironment } from "../../../modules/core/check-environment";
import type { Environment } from "../../../modules/core/environment";
import { allocationsOf } from "../../../stacks/allocations";
import { buildStacks } from "../../../stacks/build";
import type { LayerSettings } from "../../../stacks/catalog";
import { settingsProblems } from "../../../stacks/settings-problems";
import { ENVIRONMENTS } from "../../../environments/environments";
import { fixtureEnvironment } from "../../fixtures/environment";
import { vpc } from "../../fixtures/problems";

const right = fixtureEnvironment({
  backend: "s3",
  layers: {
    "payments/sa-east-1": vpc("10.0.0.0/16"),
    "payments/us-east-1": vpc("10.0.0.0/17"),
  },
});
const [network, payments] = [right.folders[1]!, right.folders[4]!];

/** Everything wrong at once. */
const wrong = {
  ...right,
  name: "test",
  domain: "-",
  organizationId: "o-1",
  load: { ...right.load!, fanOut: 0, messageBytes: "2 KB" as unknown as number },
  onPremises: { cidrs: ["10.0.128.0/17", "10.0.0.1/8"], domains: ["corp"], nameServers: ["172.16.0.53"] },
  accounts: {
    ...right.accounts,
    payments: { id: "222222222222", roleArn: right.accounts.network!.roleArn },
    backup: { id: "111111111111", roleArn: "klap-apply" },
  },
  mesh: ["sa-east-1", "us-west-2", "sa-east-1"],
  folders: [
    ...right.folders.slice(3),
    { ...network, backend: { ...network.backend, accountId: "222222222222", region: "us-east-1" } },
    network,
    { ...payments, account: "streaming", layers: {} },
    { ...payments, region: "us-west-2", zoneIds: ["sae1-az1", "use1-az1"], layers: {} },
  ],
  tags: { Account: "all", "aws:x": "y" },
  placeholders: [
    { name: "domain", meaning: "a domain", sample: "-" },
    { name: "domain", meaning: "", sample: "-" },
  ],
} as Environment<LayerSettings>;

describe("checkEnvironment", () => {
  it.each(ENVIRONMENTS)("accepts $name", (environment) => {
    expect(() => checkEnvironment(environment, allocationsOf, settingsProblems)).not.toThrow();
  });

  it("lists every bad field in one error", () => {
    expect(() => checkEnvironment(wrong, allocationsOf, settingsProblems))
      .toThrowErrorMatchingInlineSnapshot(`
     "environment test has 43 bad settings:
       - name: must be one of prod, staging, sandbox, org, got "test"
       - load.messageBytes: must be a whole number from 1 to 1048576, got "2 KB"
       - load.fanOut: must be a whole number from 1 to 100, got 0
       - domain: must be a domain name in lower case, got "-"
       - onPremises.cidrs[1]: must be an IPv4 network without bits after its prefix, such as 172.16.0.0/16, got "10.0.0.1/8"
       - onPremises.domains[0]: must be a domain name in lower case, got "corp"
       - organizationId: must be o- and 10 to 32 lower-case letters or digits, got "o-1"
       - accounts.backup.roleArn: must be the ARN of an IAM role, got "klap-apply"
       - tags.aws:x: must be named in 1 to 128 characters that AWS takes in tags, got "aws:x"
       - placeholders[1].meaning: must be one line of text, got ""
       - accounts.payments.roleArn: must be a role of account 222222222222, got "arn:aws:iam::111111111111:role/klap/deploy/klap-apply"
       - accounts.backup.id: must not be the id of account network, got "111111111111"
       - folders[streaming/sa-east-1].account: must be one of network, payments, backup, got "streaming"
       - folders: must hold each folder once, got "network/sa-east-1"
       - folders[payments/us-west-2].awsRegion: must be us-west-2, the folder's region, got "sa-east-1"
       - folders[backup/global].backend.accountId: must be 111111111111, the folder's account, got "333333333333"
       - folders[backup/global].backend.kmsKeyArn: must belong to 111111111111, the folder's account, got "arn:aws:kms:us-east-1:333333333333:alias/klap/state"
       - folders[backup/global].backend.roleArn: must belong to 111111111111, the folder's account, got "arn:aws:iam::333333333333:role/klap/deploy/klap-apply"
       - folders[backup/global].backend.readerRoleArn: must belong to 111111111111, the folder's account, got "arn:aws:iam::333333333333:role/klap/deploy/klap-state-reader"
       - folders[backup/global].backend.bucket: must be klap-state-111111111111-us-east-1, which the bootstrap template makes, got "klap-state-333333333333-us-east-1"
       - folders[backup/sa-east-1].backend.accountId: must be 111111111111, the folder's account, got "333333333333"
       - folders[backup/sa-east-1].backend.kmsKeyArn: must belong to 111111111111, the folder's account, got "arn:aws:kms:sa-east-1:333333333333:alias/klap/state"
       - folders[backup/sa-east-1].backend.roleArn: must belong to 111111111111, the folder's account, got "arn:aws:iam::333333333333:role/klap/deploy/klap-apply"
       - folders[backup/sa-east-1].backend.readerRoleArn: must belong to 111111111111, the folder's account, got "arn:aws:iam::333333333333:role/klap/deploy/klap-state-reader"
       - folders[backup/sa-east-1].backend.bucket: must be klap-state-111111111111-sa-east-1, which the bootstrap template makes, got "klap-state-333333333333-sa-east-1"
       - folders[backup/us-east-1].backend.accountId: must be 111111111111, the folder's account, got "333333333333"
       - folders[backup/us-east-1].backend.kmsKeyArn: must belong to 111111111111, the folder's account, got "arn:aws:kms:us-east-1:333333333333:alias/klap/state"
       - folders[backup/us-east-1].backend.roleArn: must belong to 111111111111, the folder's account, got "arn:aws:iam::333333333333:role/klap/deploy/klap-apply"
       - folders[backup/us-east-1].backend.readerRoleArn: must belong to 111111111111, the folder's account, got "arn:aws:iam::333333333333:role/klap/deploy/klap-state-reader"
       - folders[backup/us-east-1].backend.bucket: must be klap-state-111111111111-us-east-1, which the bootstrap template makes, got "klap-state-333333333333-us-east-1"
       - folders[network/sa-east-1].backend.accountId: must be 111111111111, the folder's account, got "222222222222"
       - folders[network/sa-east-1].backend.region: must be sa-east-1, the folder's region, got "us-east-1"
       - folders[payments/us-west-2].zoneIds[1]: must be a zone of sa-east-1: sae1-az1, sae1-az2, sae1-az3, got "use1-az1"
       - folders[payments/us-west-2].zoneIds: must be at least 3 zones, since the profile promises R1, got ["sae1-az1","use1-az1"]
       - folders[payments/us-east-1].layers.vpc.cidr: must be a /16 or larger, got "10.0.0.0/17"
       - onPremises.cidrs[0]: must lie outside 10.0.0.0/8, the platform's addresses, got "10.0.128.0/17"
       - folders[payments/us-east-1].layers.vpc.cidr: must not overlap 10.0.0.0/16 of folders[payments/sa-east-1].layers.vpc.cidr, got "10.0.0.0/17"
       - onPremises.cidrs[0]: must not overlap 10.0.0.0/16 of folders[payments/sa-east-1].layers.vpc.cidr, got "10.0.128.0/17"
       - onPremises.nameServers[0]: must lie in one of onPremises.cidrs, or no route leads there, got "172.16.0.53"
       - mesh[1]: must have a folder network/us-west-2, got "us-west-2"
       - mesh[2]: must differ from the other regions, got "sa-east-1"
       - placeholders[1].name: must differ from the other placeholders, got "domain"
       - tags: must not set "Account", which every stack sets itself, got "all""
    `);
  });

  it("counts in the singular too", () => {
    expect(() =>
      checkEnvironment({ ...right, domain: "-", folders: [] }, allocationsOf, settingsProblems),
    ).toThrow(
      'environment prod has 1 bad setting:\n  - domain: must be a domain name in lower case, got "-"',
    );
  });

  it("speaks before any stack is built", () => {
    const wanted = jest.fn(() => true);
    expect(() => buildStacks(wrong, { outdir: "/dev/null/none", wanted })).toThrow("environment test has");
    expect(wanted).not.toHaveBeenCalled();
  });
});
