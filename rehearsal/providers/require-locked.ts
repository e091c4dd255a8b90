import { dirname } from "node:path";
import { UserError } from "../../modules/core/errors";
import { LOCK_FILE } from "../../modules/core/provider-lock";
import { projectLocks } from "../../stacks/write-lock";
import { packageHash } from "../../terraform/package-hash";
import { AWS_PROVIDER } from "../../terraform/provider-mirror";

/**
 * Holds the package of an AWS provider that is run without Terraform against the lock.
 * @param binary the package's executable; everything in its folder counts
 * @throws UserError if nobody has locked such a package
 */
export async function requireLocked(binary: string, locks = projectLocks()): Promise<void> {
  const hash = await packageHash(dirname(binary));
  if (locks.get(AWS_PROVIDER)?.hashes.includes(hash) !== true)
    throw new UserError(
      `${binary}: hash of the package must be one in providers/${LOCK_FILE}, got ${hash}; tools/lock-providers.sh locks further platforms`,
    );
}
