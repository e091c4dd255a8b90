import { Command } from "commander";
import { findProviderMirror, MIRROR_VARIABLE } from "../terraform/provider-mirror";

export const providersCommand = new Command("providers")
  .description(
    `print the filesystem mirror that Terraform's providers come from, if one is found (${MIRROR_VARIABLE} names another)`,
  )
  .addHelpText(
    "after",
    `
Examples:
  klap providers
  ${MIRROR_VARIABLE}=/srv/terraform-providers klap providers`,
  )
  .action(() => console.log(findProviderMirror() ?? ""));
