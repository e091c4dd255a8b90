import type { ServiceSettings } from "./services-settings";

/** Who may sign requests: merchants as settings write them, and the region's canary by the key that KMS made for it. */
export function signerVariables(
  { merchants, testMerchant }: NonNullable<ServiceSettings["signedBy"]>,
  canaryPublicKey: string,
): Record<string, string> {
  return {
    MERCHANTS: JSON.stringify(merchants),
    TEST_MERCHANT: testMerchant,
    TEST_MERCHANT_KEY: canaryPublicKey,
  };
}
