import { dataPlaneProvider } from "../../../../modules/kafka/confluent/data-plane-provider";
import { plainJson } from "../../../fixtures/analytics";

interface Synthesized {
  readonly provider: { readonly confluent: readonly Readonly<Record<string, string>>[] };
  readonly ephemeral: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

describe("dataPlaneProvider", () => {
  const { provider, ephemeral } = JSON.parse(
    plainJson((stack) =>
      dataPlaneProvider(stack, "prod", {
        clusterId: "lkc-1",
        restEndpoint: "https://lkc-1",
        registryId: "lsrc-1",
        registryEndpoint: "https://lsrc-1",
      }),
    ),
  ) as Synthesized;

  it("works on one cluster and its registry", () => {
    expect(provider.confluent[0]).toMatchObject({
      kafka_id: "lkc-1",
      kafka_rest_endpoint: "https://lkc-1",
      schema_registry_id: "lsrc-1",
      schema_registry_rest_endpoint: "https://lsrc-1",
    });
  });

  it("has its keys from the platform's secret, by an ephemeral resource", () => {
    expect(Object.values(ephemeral.aws_secretsmanager_secret_version!)).toEqual([
      { secret_id: "klap/prod/kafka/platform" },
    ]);
    for (const name of [
      "kafka_api_key",
      "kafka_api_secret",
      "schema_registry_api_key",
      "schema_registry_api_secret",
    ])
      expect(provider.confluent[0]![name]).toMatch(
        /^\$\{jsondecode\(ephemeral\.aws_secretsmanager_secret_version\./,
      );
  });
});
