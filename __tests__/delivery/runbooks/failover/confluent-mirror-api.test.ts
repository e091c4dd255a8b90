import { confluentMirrorApi } from "../../../../delivery/runbooks/failover/confluent-mirror-api";
import { EmulatedMirrors } from "../../../../rehearsal/drills/emulated-mirrors";
import { AWAY, HOME, LINK } from "../../../fixtures/failover";

const TOPIC = `${HOME}.transactions`;

describe("confluentMirrorApi", () => {
  let kafka: EmulatedMirrors;
  beforeAll(async () => {
    kafka = await EmulatedMirrors.start({ link: LINK, topics: { [HOME]: [TOPIC], [AWAY]: [] } });
  });
  afterAll(() => kafka.close());
  const api = (change: object = {}) =>
    confluentMirrorApi((region) => Promise.resolve({ ...kafka.accessOf(region), ...change }));

  it("lists a link's mirrors with what they lack", async () =>
    expect(await api().list(AWAY, LINK)).toEqual([{ topic: TOPIC, status: "ACTIVE", lag: 0 }]));

  it("makes a topic of a mirror, and says why it cannot twice", async () => {
    await api().alter(AWAY, LINK, "failover", [TOPIC]);
    expect(kafka.statusOf(AWAY, TOPIC)).toBe("STOPPED");
    await expect(api().alter(AWAY, LINK, "failover", [TOPIC])).rejects.toThrow(
      "failover of sa-east-1.transactions: it is no mirror",
    );
  });

  it("says that a key opens nothing, and that nobody answers", async () => {
    await expect(api({ secret: "wrong" }).list(AWAY, LINK)).rejects.toThrow(
      "Kafka in us-east-1 refuses sa-east-1--us-east-1/mirrors: status 401",
    );
    await expect(api({ restEndpoint: "http://127.0.0.1:1" }).list(AWAY, LINK)).rejects.toThrow(
      "Kafka in us-east-1 gives no answer: ",
    );
  });
});
