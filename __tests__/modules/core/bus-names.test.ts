import * as names from "../../../modules/core/bus-names";

const ID = "222222222222";

/* What can never change once it is deployed. When this snapshot fails, the change needs a migration. */
describe("names of events", () => {
  it("stay as they are deployed", () =>
    expect({
      bus: names.eventBusName("prod"),
      busArn: names.eventBusArn("prod", ID, "sa-east-1"),
      vault: names.eventVaultName("prod"),
      vaultArn: names.eventVaultArn("prod", ID, "sa-east-1"),
      endpoint: names.eventEndpointArn("prod", ID, "sa-east-1"),
      regionRoute: names.regionEventRoute("us-east-1"),
      vaultRoute: names.EVENT_VAULT_ROUTE,
    }).toMatchInlineSnapshot(`
     {
       "bus": "klap-prod-events",
       "busArn": "arn:aws:events:sa-east-1:222222222222:event-bus/klap-prod-events",
       "endpoint": "arn:aws:events:sa-east-1:222222222222:endpoint/klap-prod-events",
       "regionRoute": "to-us-east-1",
       "vault": "klap-prod-event-vault",
       "vaultArn": "arn:aws:events:sa-east-1:222222222222:event-bus/klap-prod-event-vault",
       "vaultRoute": "vault",
     }
    `));
});
