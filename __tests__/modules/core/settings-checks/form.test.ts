import { REGIONS } from "../../../../modules/core/regions";
import { fixtureEnvironment } from "../../../fixtures/environment";
import { problemsOf, withFolder } from "../../../fixtures/problems";

const environment = fixtureEnvironment();
const { load, onPremises, accounts, profile } = environment;
const SA = "network/sa-east-1";

/** The fixture with values that TypeScript would not let pass, as a client's edit in JavaScript might. */
const changed = (change: object) => ({ ...environment, ...change });

describe("form of an environment's fields", () => {
  it("accepts the fixture", () => expect(problemsOf(environment)).toEqual([]));

  it.each([
    { change: { name: "test" }, line: 'name: must be one of prod, staging, sandbox, org, got "test"' },
    { change: { domain: "KLAP" }, line: 'domain: must be a domain name in lower case, got "KLAP"' },
    {
      change: { organizationId: "a1b2" },
      line: 'organizationId: must be o- and 10 to 32 lower-case letters or digits, got "a1b2"',
    },
    { change: { folders: "all" }, line: 'folders: must be a list, got "all"' },
    { change: { tags: undefined }, line: "tags: must be an object, got undefined" },
    {
      change: { profile: { ...profile, requirements: ["R10"] } },
      line: 'profile.requirements[0]: must be one of R1, R2, R3, R4, R5, R6, R7, R8, R9, got "R10"',
    },
    {
      change: { profile: { ...profile, purpose: "" } },
      line: 'profile.purpose: must be one line of text, got ""',
    },
    {
      change: { profile: { ...profile, pciScope: "no" } },
      line: 'profile.pciScope: must be true or false, got "no"',
    },
    {
      change: { profile: { ...profile, size: "small" } },
      line: 'profile: must not have the fields size, got ["purpose","pciScope","requirements","size"]',
    },
    {
      change: { accounts: { ...accounts, backup: { ...accounts.backup, id: 333 } } },
      line: "accounts.backup.id: must be 12 digits, got 333",
    },
    {
      change: { accounts: { ...accounts, "Back-Up": { id: "444444444444" } } },
      line: 'accounts.Back-Up: must be named in 1 to 20 lower-case letters and digits, got "Back-Up"',
    },
    {
      change: { onPremises: { ...onPremises, cidrs: ["172.16.0.0/16", "172.17.0.1/16"] } },
      line: 'onPremises.cidrs[1]: must be an IPv4 network without bits after its prefix, such as 172.16.0.0/16, got "172.17.0.1/16"',
    },
    {
      change: { onPremises: { ...onPremises, nameServers: ["172.16.0.256"] } },
      line: 'onPremises.nameServers[0]: must be an IPv4 address, got "172.16.0.256"',
    },
    {
      change: { tags: { "aws:owner": "klap" } },
      line: 'tags.aws:owner: must be named in 1 to 128 characters that AWS takes in tags, got "aws:owner"',
    },
    {
      change: { tags: { Owner: "klap;" } },
      line: 'tags.Owner: must be at most 256 characters that AWS takes in tags, got "klap;"',
    },
    {
      change: { placeholders: [{ name: "", meaning: "x", sample: 1 }] },
      line: 'placeholders[0].name: must be a name, got ""',
    },
  ])("reports $line", ({ change, line }) => expect(problemsOf(changed(change))).toEqual([line]));

  it("lists the regions it knows", () => {
    expect(problemsOf(changed({ mesh: ["sa-east-9"] }))).toEqual([
      `mesh[0]: must be one of ${Object.keys(REGIONS).join(", ")}, got "sa-east-9"`,
    ]);
  });

  it.each([
    ["peakTransactionsPerSecond", 0, "a whole number from 1 to 100000"],
    ["messageBytes", 1.5, "a whole number from 1 to 1048576"],
    ["fanOut", 101, "a whole number from 1 to 100"],
    ["retentionDays", 366, "a whole number from 1 to 365"],
    ["yearlyGrowth", -0.1, "a number from 0 to 10"],
    ["recoveryPointSeconds", -1, "a whole number from 0 to 604800"],
    ["recoveryTimeSeconds", 0, "a whole number from 1 to 604800"],
  ])("reports load.%s of %p", (field, value, rule) => {
    expect(problemsOf(changed({ load: { ...load, [field]: value } }))).toEqual([
      `load.${field}: must be ${rule}, got ${value}`,
    ]);
  });

  it("names a folder by account and region", () => {
    expect(problemsOf(withFolder(environment, SA, { zoneIds: ["sae1-az1", "sae1-az2", 3] }))).toEqual([
      `folders[${SA}].zoneIds[2]: must be a zone id, got 3`,
    ]);
  });

  it("tells the kinds of backends apart", () => {
    expect(problemsOf(withFolder(environment, SA, { backend: { kind: "local" } }))).toEqual([
      `folders[${SA}].backend.kind: must be one of hcp-terraform, s3, got "local"`,
    ]);
    expect(problemsOf(withFolder(environment, SA, { backend: undefined }))).toEqual([
      `folders[${SA}].backend: must be an object, got undefined`,
    ]);
  });
});
