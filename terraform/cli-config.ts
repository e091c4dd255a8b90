import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AWS_PROVIDER, findProviderMirror } from "./provider-mirror";

/**
 * Writes a Terraform CLI configuration into `folder`, so that the user's own (or a variable that points
 * nowhere) neither breaks nor clutters a run.
 * @returns path of the file, for `TF_CLI_CONFIG_FILE`
 */
export function writeCliConfig(folder: string): string {
  const file = join(folder, "terraform.rc");
  const mirror = findProviderMirror();
  const installation =
    mirror === undefined
      ? ""
      : `provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(mirror)}
    include = [${JSON.stringify(AWS_PROVIDER)}]
  }
  direct {
    exclude = [${JSON.stringify(AWS_PROVIDER)}]
  }
}
`;
  writeFileSync(file, `disable_checkpoint = true\n${installation}`);
  return file;
}
