import { Command } from "commander";
import { codeManifest, writeManifest } from "../delivery/publish/code-manifest";

interface Options {
  readonly manifest: boolean;
}

export const publishCommand = new Command("publish")
  .description("build the programs of services/, and put them where their environment runs them from")
  .option("--manifest", "write services/artifacts.json, by which settings know what is published", false)
  .action(async ({ manifest }: Options) => {
    if (!manifest) return;
    writeManifest(process.cwd(), await codeManifest(process.cwd()));
  });
