import { programVariables } from "../../environments/layers/program-variables";
import { choices as prod } from "../../environments/prod/choices";
import { choices as sandbox } from "../../environments/sandbox/choices";

describe("programVariables", () => {
  it("has each program sign in to Kafka by its own secret, in the vendor's way", () => {
    const { environment, secrets } = programVariables("ledger", prod);
    expect(environment).toEqual({ KAFKA_MECHANISM: "PLAIN", KLAP_REGIONS: "sa-east-1,us-east-1" });
    expect(secrets!.REGISTRY_URL).toEqual({
      name: "klap/prod/kafka/ledger",
      field: "registryUrl",
      layer: "kafka-credentials",
    });
    expect(programVariables("ledger", sandbox).environment!.KAFKA_MECHANISM).toBe("SCRAM-SHA-512");
  });

  it("tells the ingest whose home is where", () => {
    const { environment } = programVariables("ingest", prod);
    expect(JSON.parse(environment!.HOME_REGIONS!)).toEqual(prod.events.homes);
    expect(environment!.KLAP_DOMAIN).toBe(prod.domain);
  });

  it("tells a program nothing of what it does not reach", () => {
    expect(programVariables("relay", prod)).toEqual({});
  });
});
