import { requireFilled } from "../../delivery/require-filled";
import { fixtureEnvironment } from "../fixtures/environment";

describe("requireFilled", () => {
  it("lets an environment without placeholders pass", () => {
    expect(() => requireFilled(fixtureEnvironment())).not.toThrow();
  });

  it("says what to fill in, and where", () => {
    const placeholders = [
      { name: "domain", meaning: "public DNS domain that prod serves", sample: "klap.example" },
    ];
    expect(() => requireFilled(fixtureEnvironment({ placeholders }))).toThrow(
      new Error(
        "environment prod has 1 placeholders; fill them in first, in environments/prod/client.ts:\n  domain: public DNS domain that prod serves",
      ),
    );
  });
});
