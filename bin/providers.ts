import { Command } from "commander";
import { findProviderMirror, MIRROR_VARIABLE } from "../terraform/provider-mirror";

export const providersCommand = new Command("providers")
  .addHelpText(
    "after",
    `
Examples:
  klap providers
  ${MIRROR_VARIABLE}=/srv/terraform-providers klap providers`,
  )
  .action(() => console.log(findProviderMirror() ?? ""));
