import { keyAlias } from "../core/names";
import type { PolicyStatement } from "../security/policy-document";
import type { BackupPlace } from "./class-resources";

/**
 * Lets a role use the account's keys of data and of backups, in one region or in all (`*`). They are told by their
 * aliases, which are the platform's, since the ids are AWS's; what the keys' own policies say stands beside this.
 */
export function backupKeyStatements(
  { environment, accountId }: BackupPlace,
  region: string,
): PolicyStatement[] {
  const aliases = [keyAlias(environment, "data"), keyAlias(environment, "backup")];
  const keys = { Effect: "Allow", Resource: `arn:aws:kms:${region}:${accountId}:key/*` } as const;
  const named = { "ForAnyValue:StringEquals": { "kms:ResourceAliases": aliases } };
  return [
    {
      Sid: "Keys",
      ...keys,
      Action: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
      Condition: named,
    },
    {
      Sid: "Grants",
      ...keys,
      Action: "kms:CreateGrant",
      Condition: { ...named, Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}
