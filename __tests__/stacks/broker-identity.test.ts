import { byovpcJson } from "../fixtures/byovpc";
import { resourcesOf } from "../fixtures/resources";

describe("BrokerIdentityStack", () => {
  it("makes the one policy that bounds the vendor's roles, on the platform's path", () =>
    expect(
      Object.values(resourcesOf(byovpcJson("streaming", "global", "broker-identity"), "aws_iam_policy")),
    ).toEqual([
      expect.objectContaining({
        name: "klap-staging-broker-boundary",
        path: "/klap/staging/",
        lifecycle: { prevent_destroy: true },
      }),
    ]));
});
