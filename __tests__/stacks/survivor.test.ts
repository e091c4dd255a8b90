import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { takeCopies, writeCopies } from "../../delivery/contract-copies";
import { environmentNamed } from "../../environments/environments";
import { folderOf } from "../../modules/core/environment";
import { buildStacks } from "../../stacks/build";
import { distantContracts } from "../../stacks/distant-contracts";
import { survivorContracts } from "../../stacks/survivor";
import { synthesize } from "../../stacks/synthesize";
import { inventedId, writeInventedStates } from "../fixtures/invented-states";

const environment = environmentNamed("prod");
const TAKEN = new Date("2026-11-23T07:00:00Z");
const root = mkdtempSync(join(tmpdir(), "klap-survivor-"));
const copies = join(root, "copies");
afterAll(() => rmSync(root, { recursive: true }));

beforeAll(() => {
  const states = join(root, "states");
  writeInventedStates(environment, states);
  const contracts = distantContracts(environment, buildStacks(environment, { outdir: tmpdir() }).stacks);
  const stateOf = (stack: string) => readFileSync(join(states, `${stack}.tfstate`), "utf8");
  const { files, missing } = takeCopies(contracts, stateOf, TAKEN);
  expect(missing).toEqual([]);
  writeCopies(copies, files);
});

interface RemoteState {
  readonly config: { readonly workspaces: { readonly name: string } };
}

describe.each(["sa-east-1", "us-east-1"])("prod's stacks with %s as survivor", (region) => {
  const outdir = join(root, region);
  const survive = () =>
    synthesize(environment, { outdir, contracts: survivorContracts(environment, region, copies) });

  it("are those of the region, which read no state of another one, and its own as ever", () => {
    const { stacks } = survive();
    const regionOf = new Map(
      buildStacks(environment, { outdir: tmpdir() }).stacks.map(({ node, place }) => [
        `klap-${node.id}`,
        folderOf(environment, place.account, place.region).awsRegion,
      ]),
    );
    expect(stacks.map(({ name }) => regionOf.get(`klap-${name}`))).toEqual(stacks.map(() => region));
    const read = stacks.flatMap(({ name }) => {
      const text = readFileSync(join(outdir, "stacks", name, "cdk.tf.json"), "utf8");
      const { data } = JSON.parse(text) as {
        data?: { terraform_remote_state?: Record<string, RemoteState> };
      };
      return Object.values(data?.terraform_remote_state ?? {}).map(({ config }) => config.workspaces.name);
    });
    expect(read.length).toBeGreaterThan(10);
    expect([...new Set(read.map((workspace) => regionOf.get(workspace)))]).toEqual([region]);
  });

  it("carry the copies' values, and the manifest lists each copy's age", () => {
    jest.useFakeTimers({ now: new Date("2026-11-23T08:00:00Z") });
    const { contracts, survivor } = survive();
    jest.useRealTimers();
    expect(contracts).toBe("survivor");
    expect(survivor?.region).toBe(region);
    expect(survivor?.copies.length).toBeGreaterThan(1);
    for (const copy of survivor!.copies)
      expect(copy).toMatchObject({ serial: 7, time: TAKEN.toISOString(), ageSeconds: 3_600 });
    const peer = region === "sa-east-1" ? "us-east-1-transit" : "sa-east-1-mesh-request";
    const layer = region === "sa-east-1" ? "mesh-request" : "mesh-accept";
    const file = join(outdir, "stacks", `prod-network-${region}-${layer}`, "cdk.tf.json");
    expect(readFileSync(file, "utf8")).toContain(`"${inventedId(`prod-network-${peer}`)}"`);
  });

  it("forbid an apply for their placeholders only", () => {
    survive();
    const file = join(outdir, "stacks", `prod-network-${region}-transit`, "cdk.tf.json");
    const { output } = JSON.parse(readFileSync(file, "utf8")) as {
      output: { readiness: { precondition: { error_message: string } } };
    };
    expect(output.readiness.precondition.error_message).toMatch(
      /because placeholders are not filled in: [\w, ]+\.$/,
    );
  });
});

describe("survivorContracts", () => {
  const other = join(root, "other");
  const file = join(other, "sa-east-1", "a.json");
  beforeEach(() => mkdirSync(join(other, "sa-east-1"), { recursive: true }));
  afterEach(() => rmSync(other, { recursive: true }));

  it("refuses a region that the environment has not", () => {
    expect(() => survivorContracts(environment, "eu-west-1", copies)).toThrow(
      "environment prod has no region eu-west-1: choose one of us-east-1, sa-east-1",
    );
  });

  it("refuses a folder without copies for the region", () => {
    expect(() => survivorContracts(environment, "us-east-1", other)).toThrow(
      `there are no copies of contracts in ${join(other, "us-east-1")}`,
    );
  });

  it.each([
    ["{", "Invalid input: expected object, received undefined"],
    [
      '{"stack":"a","layer":"b","version":1,"serial":1,"lineage":"c","time":"now","values":{}}',
      "time: Invalid ISO datetime",
    ],
  ])("refuses a file that is no copy: %s", (text, problem) => {
    writeFileSync(file, text);
    expect(() => survivorContracts(environment, "sa-east-1", other)).toThrow(
      `${file} is no copy of a contract: ${problem}`,
    );
  });

  it("ends the build with the list of all that is missing", () => {
    const contracts = survivorContracts(environment, "sa-east-1", other);
    expect(() => buildStacks(environment, { outdir: tmpdir(), contracts })).toThrow(
      [
        `copies of contracts in ${join(other, "sa-east-1")} are not enough:`,
        "  - prod-network-us-east-1-keys: it has no copy",
        "  - prod-network-global-private-zone: it has no copy",
        "  - prod-network-us-east-1-transit: it has no copy",
        "  - prod-payments-us-east-1-keys: it has no copy",
        "  - prod-payments-global-public-zone: it has no copy",
        "  - prod-payments-us-east-1-kafka-account: it has no copy",
        "  - prod-payments-us-east-1-kafka: it has no copy",
        "  - prod-backup-us-east-1-keys: it has no copy",
      ].join("\n"),
    );
  });
});
