import { ApiKey } from "@cdktf/provider-confluent/lib/api-key";
import { contract, id } from "../../modules/core/contracts";
import { requireSealed } from "../../stacks/sealed-stacks";
import { fixtureStack, type TestStack } from "../fixtures/stack";

const OPEN = contract("test", 1, { keyId: id("key-") });

const withKey = (publishes: boolean): TestStack =>
  fixtureStack((stack) => {
    const key = new ApiKey(stack, "Key", {
      owner: { apiVersion: "iam/v2", kind: "ServiceAccount", id: "sa-1" },
    });
    if (publishes) stack.publishes(OPEN, { keyId: key.id });
  }) as unknown as TestStack;

describe("requireSealed", () => {
  it("lets a stack with secrets be that publishes nothing", () => {
    expect(() => requireSealed([withKey(false)])).not.toThrow();
  });

  it("refuses one that publishes", () => {
    expect(() => requireSealed([withKey(true)])).toThrow(
      "stacks with secrets must publish nothing:\nprod-network-sa-east-1-test publishes a contract, and its state holds confluent_api_key",
    );
  });
});
