import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireLocked } from "../../../rehearsal/providers/require-locked";
import { packageHash } from "../../../terraform/package-hash";
import { AWS_PROVIDER, findProviderBinary } from "../../../terraform/provider-mirror";

describe("requireLocked", () => {
  const folder = mkdtempSync(join(tmpdir(), "klap-locked-"));
  const binary = join(folder, "terraform-provider-aws");
  afterAll(() => rmSync(folder, { recursive: true }));

  it(
    "takes the package that a rehearsal runs on this machine",
    () => expect(requireLocked(findProviderBinary()!)).resolves.toBeUndefined(),
    60_000,
  );

  it("refuses a package with another byte", async () => {
    writeFileSync(binary, "provider 1");
    const hashes = [await packageHash(folder)];
    const locks = new Map([[AWS_PROVIDER, { version: "5.100.0", hashes, block: "" }]]);
    await expect(requireLocked(binary, locks)).resolves.toBeUndefined();
    writeFileSync(binary, "provider 2");
    const got = await packageHash(folder);
    await expect(requireLocked(binary, locks)).rejects.toThrow(
      `${binary}: hash of the package must be one in providers/.terraform.lock.hcl, got ${got}; tools/lock-providers.sh locks further platforms`,
    );
  });
});
