import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Environment variable that names a filesystem mirror of Terraform providers. */
export const MIRROR_VARIABLE = "KLAP_PROVIDER_MIRROR";

/** Address of the AWS provider inside every mirror. */
export const AWS_PROVIDER = "registry.terraform.io/hashicorp/aws";

/** Version that `@cdktf/provider-aws` is generated from; cdktf pins it in every stack. */
export const AWS_PROVIDER_VERSION = "5.100.0";

/** Mirror that `make setup` fills from the registry where no other is found. */
export const LOCAL_MIRROR = ".terraform-mirror";

/**
 * Root of a filesystem mirror that holds the AWS provider: the one the environment names, else the first of
 * the usual plugin directories that has it.
 * @returns undefined where there is none, so that Terraform asks the registry
 */
export function findProviderMirror(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment[MIRROR_VARIABLE];
  if (named !== undefined && named !== "") return named;
  return candidates().find((folder) => existsSync(join(folder, AWS_PROVIDER)));
}

/** Path of the AWS provider's binary in the mirror. @returns undefined where it is not found for this platform */
export function findProviderBinary(environment?: NodeJS.ProcessEnv): string | undefined {
  const mirror = findProviderMirror(environment);
  if (mirror === undefined) return undefined;
  const folder = join(mirror, AWS_PROVIDER, AWS_PROVIDER_VERSION, platform());
  if (!existsSync(folder)) return undefined;
  const binary = readdirSync(folder).find((file) => file.startsWith("terraform-provider-aws"));
  return binary === undefined ? undefined : join(folder, binary);
}

function candidates(): string[] {
  const opt = existsSync("/opt") ? readdirSync("/opt").map((name) => join("/opt", name)) : [];
  return [
    join(process.cwd(), LOCAL_MIRROR),
    join(homedir(), ".terraform.d", "plugins"),
    "/usr/local/share/terraform/plugins",
    "/usr/share/terraform/plugins",
    ...opt,
  ];
}

/** Terraform's name of this machine's kind: `linux_amd64`. */
function platform(): string {
  const os = process.platform === "win32" ? "windows" : process.platform;
  return `${os}_${process.arch === "x64" ? "amd64" : process.arch}`;
}
