import { withMoreConnections } from "../../../rehearsal/drills/with-more-connections";
import { databaseEnvironment } from "../../fixtures/database";
import { stackJson } from "../../fixtures/environment";

describe("withMoreConnections", () => {
  const environment = databaseEnvironment();
  const changed = withMoreConnections(environment, "us-east-1");
  const json = (region: string): string => stackJson(changed, `prod-payments-${region}-database`);
  const before = (region: string): string => stackJson(environment, `prod-payments-${region}-database`);

  it("changes the database of that region", () => expect(json("us-east-1")).not.toBe(before("us-east-1")));

  it("changes nothing of another region's", () => expect(json("sa-east-1")).toBe(before("sa-east-1")));
});
