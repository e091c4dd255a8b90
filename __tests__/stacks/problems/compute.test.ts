import type { LayerSettings } from "../../../stacks/catalog";
import { API, computeLayers, INGRESS, servicesSettings, WORKER } from "../../fixtures/compute";
import { CONTRACT, SINGLE_PLAN } from "../../fixtures/kafka";
import { layerProblemsOf } from "../../fixtures/layer-problems";

const PLACE = "payments/sa-east-1";
const { artifacts, vpc } = computeLayers();
const SERVICE = "services.ingest";

/** Problems of one service, which the load of the fixture (110 transactions a second in a year) needs. */
const service = (change: Partial<LayerSettings["services"]["services"][string]>): string[] =>
  layerProblemsOf(PLACE, "services", servicesSettings({ services: { ingest: { ...API, ...change } } }), {
    artifacts: artifacts!,
  });

describe("artifactsProblems", () => {
  it.each(["node:22", `node@sha256:${"0".repeat(64)}`, "registry.example/node@sha256:0"])(
    "refuses a base that is %s",
    (base) =>
      expect(layerProblemsOf(PLACE, "artifacts", { ...artifacts!, base })).toEqual([
        `base: must be an image by digest, registry/repository@sha256:…, got ${JSON.stringify(base)}`,
      ]),
  );

  it("takes one by digest", () => expect(layerProblemsOf(PLACE, "artifacts", artifacts!)).toEqual([]));
});

describe("servicesProblems", () => {
  it("takes tasks that carry the peak without one zone", () => {
    expect(service({ tasks: { min: 3, max: 6, transactionsPerSecond: 55 } })).toEqual([]);
  });

  it("refuses a floor that the loss of a zone would break", () => {
    expect(service({ tasks: { min: 3, max: 6, transactionsPerSecond: 54 } })).toEqual([
      `${SERVICE}.tasks.min: must be at least 5: 3 tasks carry 110 transactions a second when one of 3 zones is lost, got 3`,
    ]);
  });

  it("refuses a maximum without room for twice the floor", () => {
    expect(service({ tasks: { min: 3, max: 5, transactionsPerSecond: 100 } })).toEqual([
      `${SERVICE}.tasks.max: must be a whole number from 6 to 5000, got 5`,
    ]);
  });

  it("refuses signatures of merchants that are unsound, of another test merchant, and on no requests", () => {
    const signedBy = { merchants: { Shop: { accounts: [], keys: {} } }, testMerchant: "klap-canary" };
    expect(service({ signedBy })).toEqual([
      `${SERVICE}.signedBy.merchants.Shop: must be a name of up to 48 lower-case letters, digits and hyphens, other than klap-canary, got "Shop"`,
      `${SERVICE}.signedBy.merchants.Shop.keys: must be 1 to 2 keys, got 0`,
    ]);
    const worker = { ...WORKER, signedBy: { merchants: {}, testMerchant: "klap-canary" } };
    expect(
      layerProblemsOf(PLACE, "services", servicesSettings({ services: { ingest: worker } }), {
        artifacts: artifacts!,
      }),
    ).toEqual([`${SERVICE}.signedBy: must be absent, since it takes no requests, got "klap-canary"`]);
  });

  it("refuses sizes and images that are none", () => {
    expect(service({ size: { cpu: 512, memoryMiB: 512 }, release: "latest" })).toEqual([
      `${SERVICE}.release: must be a digest (sha256:…) or a tag other than "latest", got "latest"`,
      `${SERVICE}.size.memoryMiB: must be a multiple of 1024 from 1024 to 4096 for 512 CPU units, got 512`,
    ]);
  });

  it("refuses calls of services that take no requests", () => {
    const services = { ingest: { ...API, calls: ["ledger"] }, ledger: WORKER };
    expect(
      layerProblemsOf(PLACE, "services", servicesSettings({ services }), { artifacts: artifacts! }),
    ).toEqual([`${SERVICE}.calls: must be one of , got "ledger"`]);
  });

  it("refuses a service without a repository", () => {
    const services = { other: WORKER };
    expect(
      layerProblemsOf(PLACE, "services", servicesSettings({ services }), { artifacts: artifacts! }),
    ).toEqual(['services.other: must be one of layer artifacts\' services (ingest, ledger), got "other"']);
  });

  it("lists all that is wrong with counts and targets at once", () => {
    expect(
      service({
        tasks: { min: 0, max: 6, transactionsPerSecond: 0 },
        scaling: { cpuPercent: 5, requestsPerTask: 0, lagPerTask: 0 },
      }),
    ).toEqual([
      `${SERVICE}.tasks.transactionsPerSecond: must be a whole number from 1 to 100000, got 0`,
      `${SERVICE}.tasks.min: must be a whole number from 1 to 2500, got 0`,
      `${SERVICE}.scaling.cpuPercent: must be a whole number from 10 to 90, got 5`,
      `${SERVICE}.scaling.requestsPerTask: must be a whole number from 1 to 1000000, got 0`,
      `${SERVICE}.scaling.lagPerTask: must be a whole number from 1 to 1000000000, got 0`,
    ]);
  });

  it("refuses requests as a reason to scale where none come in", () => {
    expect(service({ requests: { noRequests: "it takes messages" } })).toEqual([
      `${SERVICE}.scaling.requestsPerTask: must be left out where no requests come in, got 2000`,
    ]);
  });

  it("refuses partners of a service without requests, and without their load balancer", () => {
    const services = { ingest: API, ledger: WORKER };
    const problems = (name: string, beside: Partial<LayerSettings>): string[] =>
      layerProblemsOf(PLACE, "services", servicesSettings({ services, partners: { service: name } }), {
        artifacts: artifacts!,
        ...beside,
      });
    const endpoint = { "endpoint-service": computeLayers()["endpoint-service"]! };
    expect(problems("ingest", endpoint)).toEqual([]);
    expect(problems("ledger", endpoint)).toEqual(['partners.service: must be one of ingest, got "ledger"']);
    expect(problems("ingest", {})).toEqual([
      'partners: must be noPartners where layer endpoint-service is missing, got "ingest"',
    ]);
  });

  it("refuses a service in Kafka that the contract gives no rights", () => {
    const services = { ledger: { ...WORKER, reaches: ["kafka" as const] } };
    const problems = (beside: object) =>
      layerProblemsOf(PLACE, "services", servicesSettings({ services }), {
        artifacts: artifacts!,
        ...beside,
      });
    const rotation = { current: 1, previous: "revoked" } as const;
    const { ledger, ingest } = CONTRACT.principals;
    const contractOf = (principals: object) => ({
      "kafka-credentials": {
        ...SINGLE_PLAN,
        contract: { ...CONTRACT, principals },
        rotation,
        recoveryDays: 30,
      },
    });
    const rule = (who: string) =>
      `services.ledger.reaches: must be without kafka, in whose contract only ${who} has rights, got ["kafka"]`;
    expect(problems({})).toEqual([rule("nobody")]);
    expect(problems(contractOf({ ingest }))).toEqual([rule("ingest")]);
    expect(problems(contractOf({ ingest, ledger }))).toEqual([]);
  });

  it("refuses two services at one place among the rules", () => {
    const services = { ingest: API, ledger: API };
    expect(
      layerProblemsOf(PLACE, "services", servicesSettings({ services }), { artifacts: artifacts! }),
    ).toEqual(["services.ledger.requests.priority: must be another than that of ingest, got 100"]);
  });
});

describe("ingressProblems", () => {
  it("refuses the internet where the tier has no way to it", () => {
    const inside = { vpc: { ...vpc!, publicIngress: false } };
    expect(layerProblemsOf(PLACE, "ingress", INGRESS, inside)).toEqual([
      "internetFacing: must be false, as the VPC's publicIngress is, got true",
    ]);
    expect(layerProblemsOf(PLACE, "ingress", { ...INGRESS, internetFacing: false }, inside)).toEqual([]);
  });

  it("refuses days that CloudWatch does not know", () => {
    const problems = layerProblemsOf(PLACE, "ingress", { ...INGRESS, logRetentionDays: 364 });
    expect(problems[0]).toMatch(/^logRetentionDays: must be one of /);
  });
});

describe("clusterProblems", () => {
  it("refuses days that CloudWatch does not know", () => {
    const cluster = computeLayers().cluster!;
    expect(layerProblemsOf(PLACE, "cluster", cluster)).toEqual([]);
    const problems = layerProblemsOf(PLACE, "cluster", { ...cluster, sessionLogRetentionDays: 2 });
    expect(problems[0]).toMatch(/^sessionLogRetentionDays: must be one of /);
  });
});
