import { ENVIRONMENTS } from "../../../environments/environments";
import { CANARY_ACCOUNTS } from "../../../services/settlement/settlement-day";

const merchants = ENVIRONMENTS.flatMap(({ folders }) =>
  folders.flatMap(({ layers }) => (layers.canary === undefined ? [] : [layers.canary.testMerchant])),
);

describe("a settlement's day", () => {
  it("leaves out the accounts that canaries pay from, which are the test merchant's by number", () => {
    expect(merchants.length).toBeGreaterThan(0);
    for (const merchant of merchants) expect(`${merchant}-%`).toBe(CANARY_ACCOUNTS);
  });
});
