import type {
  ConfluentService,
  KafkaPlan,
  RedpandaService,
} from "../../../../modules/kafka/service/kafka-service";
import { planProblems } from "../../../../modules/kafka/service/plan-problems";
import { CONFLUENT, CONTRACT, PLAN, REDPANDA, SINGLE_PLAN, TOPIC } from "../../../fixtures/kafka";

const lines = (plan: KafkaPlan): string[] =>
  planProblems(plan).map(({ field, rule }) => `${field} must be ${rule}`);
const withService = (change: Partial<ConfluentService>): KafkaPlan => ({
  ...PLAN,
  service: { ...CONFLUENT, ...change },
});
const withRedpanda = (change: Partial<RedpandaService>): KafkaPlan => ({
  ...SINGLE_PLAN,
  service: { ...REDPANDA, ...change },
});

describe("planProblems", () => {
  it("finds nothing where contract and service suit each other", () => {
    expect(lines(PLAN)).toEqual([]);
    expect(lines(SINGLE_PLAN)).toEqual([]);
  });

  it("refuses Dedicated clusters, whatever is accepted, since nothing makes their network", () => {
    const accepts = { ...CONFLUENT.accepts, "private-access": "it is accepted" };
    expect(lines(withService({ cluster: { type: "dedicated", units: 2 }, accepts }))).toEqual(
      expect.arrayContaining([
        "service.cluster.type must be enterprise: no layer makes the network of its own that a Dedicated cluster with PrivateLink wants",
        "service.cluster must be one that has mirrors both ways between two regions: Dedicated clusters with PrivateLink cannot be linked in sa-east-1",
      ]),
    );
  });

  it("refuses a region that the vendor's mode lacks", () => {
    expect(lines(withRedpanda({ cluster: { type: "serverless", vendorRegion: "sa-east-1" } }))).toEqual([
      "service.cluster.vendorRegion must be one of us-east-1",
    ]);
  });

  it("refuses a region and a size that BYOVPC lacks", () => {
    const cluster = { type: "byovpc", throughputTier: "tier-99", account: "streaming" } as const;
    const plan = withRedpanda({ cluster });
    expect(lines({ ...plan, regions: ["sa-west-1"] })).toEqual(
      expect.arrayContaining([
        "service.cluster.throughputTier must be one of tier-1, tier-2, tier-3, tier-4, tier-5, tier-6, tier-7, tier-8, tier-9",
        expect.stringMatching(/^service.cluster.type in region must be one of .*sa-east-1/),
      ]),
    );
  });

  it("wants a size of BYOVPC that carries the partitions", () => {
    const cluster = { type: "byovpc", throughputTier: "tier-1-aws-v3-arm", account: "streaming" } as const;
    const topics = Object.fromEntries(
      Array.from({ length: 3 }, (_, index) => [`orders-${index}`, { ...TOPIC, partitions: 1_000 }]),
    );
    const contract = { ...SINGLE_PLAN.contract, topics, principals: {} };
    expect(lines({ ...withRedpanda({ cluster }), contract })).toEqual([
      "service.cluster must be large enough for 3000 partitions; it takes 2000",
    ]);
  });

  it("wants a link one way to be accepted in words, and refuses one both ways", () => {
    const cluster = { type: "byovpc", throughputTier: "tier-1-aws-v3-arm", account: "streaming" } as const;
    const recovery = { mode: "active-passive", activeRegion: "sa-east-1" } as const;
    const at = (contract: KafkaPlan["contract"]): string[] =>
      lines({ ...PLAN, contract, service: { ...REDPANDA, cluster } });
    expect(at({ ...CONTRACT, recovery })).toEqual([
      expect.stringMatching(/^service.accepts.active-passive must be why the environment does with less/),
      expect.stringMatching(
        /^service.accepts.mirror-failover must be why .*klap failover knows no shadow link/,
      ),
    ]);
    expect(at(CONTRACT)).toEqual([
      "service.cluster must be one that has mirrors both ways between two regions: a shadow link goes one way",
    ]);
  });

  it("refuses a schema that a copied registry would not take", () => {
    const cluster = { type: "byovpc", throughputTier: "tier-1-aws-v3-arm", account: "streaming" } as const;
    const contract = {
      ...CONTRACT,
      recovery: { mode: "active-passive", activeRegion: "sa-east-1" },
      topics: { ...CONTRACT.topics, local: { ...TOPIC, mirrored: false } },
    } as const;
    const accepts = {
      ...REDPANDA.accepts,
      "active-passive": "it is a test",
      "mirror-failover": "it is a test",
    };
    expect(lines({ ...PLAN, contract, service: { ...REDPANDA, cluster, accepts } })).toEqual([
      "contract.topics.local.mirrored must be true for a topic with a schema, since a shadow link makes the other region's registry a copy",
    ]);
  });

  it("wants what the vendor does not do to be accepted in words", () => {
    const { quotas: _quotas, ...accepts } = REDPANDA.accepts;
    expect(lines(withRedpanda({ accepts }))).toEqual([
      "service.accepts.quotas must be why the environment does with less (Redpanda's provider has no client quotas), or another service",
    ]);
  });

  it("wants two units at least, for a promise of 99.99 %", () => {
    expect(lines(withService({ cluster: { type: "enterprise", maxUnits: 1 } }))).toEqual([
      "service.cluster.maxUnits must be a whole number from 2 to 10",
    ]);
  });

  it("wants the registry's package that links registries", () => {
    expect(lines(withService({ governance: "ESSENTIALS" }))).toEqual([
      "service.governance must be ADVANCED, since schemas of mirrored topics go to the other region",
    ]);
  });

  it("keeps the platform's own names", () => {
    const principals = { link: CONTRACT.principals.ledger! };
    expect(lines({ ...PLAN, contract: { ...CONTRACT, principals } })).toEqual([
      "contract.principals.link must be another name than platform, link, archive, which are the platform's own",
    ]);
  });

  it("counts partitions of mirrors as well", () => {
    const topics = Object.fromEntries(
      Array.from({ length: 4 }, (_, index) => [`orders-${index}`, { ...TOPIC, partitions: 1_000 }]),
    );
    const principals = {};
    expect(lines({ ...PLAN, contract: { ...CONTRACT, topics, principals } })).toEqual([
      "service.cluster must be large enough for 8000 partitions; it takes 6000",
    ]);
  });

  it("counts users and ACLs of two generations at Serverless", () => {
    const principals = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`reader-${index}`, CONTRACT.principals.ledger!]),
    );
    expect(lines({ ...SINGLE_PLAN, contract: { ...SINGLE_PLAN.contract, principals } })).toEqual([
      "service.cluster must be large enough for 42 users, two generations of each principal; it takes 30",
    ]);
  });

  it("lists mistakes of contract and service together", () => {
    const contract = { ...CONTRACT, topics: { ...CONTRACT.topics, orders: { ...TOPIC, partitions: 5 } } };
    expect(lines({ ...withService({ governance: "ESSENTIALS" }), contract })).toEqual([
      "contract.topics.orders.partitions must be at least 6, one for each consumer of ledger",
      "service.governance must be ADVANCED, since schemas of mirrored topics go to the other region",
    ]);
  });
});
