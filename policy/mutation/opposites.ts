/** Words of which each stands for the contrary of the other, as AWS and the Kafka vendors write them. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["Enabled", "Disabled"],
  ["ENABLED", "DISABLED"],
  ["enable", "disable"],
  ["Enable", "Disable"],
  ["ENABLE", "DISABLE"],
  ["allow", "deny"],
  ["ALLOW", "DENY"],
  ["required", "optional"],
  ["true", "false"],
];

/** The weaker of several choices, where a stronger one stands. */
const WEAKER: Readonly<Record<string, string>> = {
  Active: "PassThrough",
  BLOCK: "ALLOW",
  COMPLIANCE: "GOVERNANCE",
  CUSTOMER_KMS: "AWS_OWNED_KMS_KEY",
  CUSTOMER_MANAGED_KMS_KEY: "AWS_OWNED_KEY",
  FULL_TRANSITIVE: "NONE",
  HIGH: "LOW",
  HTTPS: "HTTP",
  IMMUTABLE: "MUTABLE",
  KMS: "AES256",
  LITERAL: "PREFIXED",
  SSE_KMS: "SSE_S3",
  STRICT_ORDER: "DEFAULT_ACTION_ORDER",
  "aws:kms": "AES256",
  on: "off",
};

/** Words that are choices in one attribute only. */
const WEAKER_AT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  action: { ALLOW: "BLOCK" },
  recording_frequency: { CONTINUOUS: "DAILY" },
  type: { STANDARD: "EXPRESS" },
};

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ...PAIRS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]),
  ...Object.entries(WEAKER),
]);

/** What a word becomes when it is turned round; nothing for words of which no contrary is known. */
export function oppositeOf(attribute: string, word: string): string | undefined {
  const choices = Object.hasOwn(WEAKER_AT, attribute) ? WEAKER_AT[attribute]! : {};
  return Object.hasOwn(choices, word) ? choices[word] : OPPOSITES.get(word);
}
