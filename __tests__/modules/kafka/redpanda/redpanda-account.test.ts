import { RedpandaAccount } from "../../../../modules/kafka/redpanda/redpanda-account";
import { plainJson } from "../../../fixtures/analytics";
import { resourcesOf } from "../../../fixtures/resources";

describe("RedpandaAccount", () => {
  it("holds a region's clusters in a group of their own", () => {
    const json = plainJson((stack) => {
      new RedpandaAccount(stack, "Account", { environment: "sandbox", region: "sa-east-1" });
    });
    expect(Object.values(resourcesOf(json, "redpanda_resource_group"))).toMatchObject([
      { name: "klap-sandbox-sa-east-1" },
    ]);
  });
});
