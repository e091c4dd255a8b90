import { networkLayers } from "../../../environments/layers/network";
import { choices as prod } from "../../../environments/prod/choices";
import { choices as sandbox } from "../../../environments/sandbox/choices";
import { ACCESS_POINT_DOMAINS } from "../../../modules/core/access-point-domains";

describe("names of Kafka", () => {
  it("are answered where it is Confluent's, and open no way out of the network", () => {
    const { dns, inspection } = networkLayers(prod, "sa-east-1");
    expect(dns!.firewall.allowedDomains).toEqual(expect.arrayContaining([...ACCESS_POINT_DOMAINS]));
    for (const domain of ACCESS_POINT_DOMAINS) expect(inspection!.egressDomains).not.toContain(domain);
  });

  it("are not asked for where it is Redpanda's", () =>
    expect(networkLayers(sandbox, "sa-east-1").dns).toEqual(sandbox.dns));
});
