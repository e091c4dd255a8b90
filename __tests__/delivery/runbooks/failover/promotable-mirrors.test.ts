import { requirePromotableMirrors } from "../../../../delivery/runbooks/failover/promotable-mirrors";
import { AWAY, LINK, placeTo } from "../../../fixtures/failover";

const place = placeTo(AWAY, "active-passive");
const kafka = place.kafka as Extract<typeof place.kafka, { readonly mode: string }>;

describe("requirePromotableMirrors", () => {
  it("lets Confluent's mirrors be promoted by the command", () =>
    expect(() => requirePromotableMirrors(place, kafka)).not.toThrow());

  it("says of Redpanda's what is done by hand, in order, and promises nothing", () => {
    const said = (): void => requirePromotableMirrors(place, { ...kafka, vendor: "redpanda" });
    expect(said).toThrow("Redpanda's shadow links are not failed over by klap failover");
    expect(said).toThrow(`rpk shadow failover ${LINK} --all: sa-east-1.transactions`);
    expect(said).toThrow("recovery.activeRegion and database.writerRegion are us-east-1");
  });
});
