import { writeFileSync } from "node:fs";
import { Command } from "commander";
import { awsClients, publishCredentials } from "../delivery/publish/aws-clients";
import { baseImage } from "../delivery/publish/base-image";
import { codeManifest, requireCurrent, writeManifest } from "../delivery/publish/code-manifest";
import { publishPlaces } from "../delivery/publish/publish-places";
import { publishPrograms, selected } from "../delivery/publish/publish-programs";
import { registryAuthorization } from "../delivery/publish/registry-authorization";
import { requireFilled } from "../delivery/require-filled";
import { UserError } from "../modules/core/errors";
import { profilesOption } from "./profiles-option";

interface Options {
  readonly functions: boolean;
  readonly images: boolean;
  readonly manifest: boolean;
  readonly dryRun: boolean;
  readonly only?: string;
  readonly profiles?: string;
  readonly json?: string;
}

export const publishCommand = new Command("publish")
  .argument("[environment]", "prod, staging or sandbox; none to build only")
  .option("--functions", "functions only: zips in the buckets of artifacts", false)
  .option("--images", "images only: into the repositories of services", false)
  .option("--only <name>", "one program")
  .option("--manifest", "write services/artifacts.json, by which settings know what the sources make", false)
  .option("--dry-run", "tell what would be put where, and call nothing", false)
  .addOption(profilesOption())
  .option("--json <file>", "write the result to a file, - for standard output")
  .addHelpText(
    "after",
    `
Goes to every account and region that has layer artifacts, and puts what is not there yet. Nothing is written
over: a zip's key and an image's tag say what is in it. Refused while services/artifacts.json is not what the
sources make, since settings name what stands there.

Examples:
  klap publish --manifest
  klap publish sandbox --dry-run
  klap publish prod --profiles 'klap-{environment}-{account}'
  klap publish staging --images --only ingest
  klap publish prod --json published.json`,
  )
  .action(async (name: string | undefined, options: Options) => {
    const { manifest, dryRun, only, profiles, json } = options;
    const root = process.cwd();
    if (name === undefined && !manifest)
      throw new UserError("name an environment to publish to, or ask for --manifest");
    const selection = selected(options, only);
    const { functions, images } = selection;
    if (functions.length + images.length === 0) throw new UserError(`there is no program ${only} to publish`);
    const code = await codeManifest(root);
    if (manifest) writeManifest(root, code);
    else requireCurrent(root, code);
    if (name === undefined) return;
    // Only now: settings name what the manifest has, and cannot be read while it lacks a program that they name.
    const { environmentNamed } = await import("../environments/environments");
    const environment = environmentNamed(name);
    const places = publishPlaces(environment);
    if (dryRun) {
      for (const { account, region, bucket, repositories } of places) {
        for (const each of functions) console.log(`${account} ${region}: function ${each} to ${bucket}`);
        for (const each of images)
          console.log(`${account} ${region}: image ${each} to ${repositories[each]}`);
      }
      return;
    }
    requireFilled(environment);
    const result = await publishPrograms(places, {
      root,
      selection,
      clientsOf: async (place) =>
        awsClients({
          region: place.region,
          credentials: await publishCredentials(name, place, process.env, profiles),
        }),
      baseOf: async ({ base }, { ecr }) => {
        const authorization = await registryAuthorization(base, ecr);
        return baseImage(base, authorization === undefined ? {} : { authorization });
      },
      onPublished: ({ account, region, kind, name: program, artifact, status }) =>
        console.error(
          `${account} ${region}: ${kind} ${program} ${status === "put" ? "put" : "was there"}: ${artifact}`,
        ),
    });
    const text = `${JSON.stringify(result, null, 2)}\n`;
    if (json === "-") process.stdout.write(text);
    else if (json !== undefined) writeFileSync(json, text);
    const put = result.filter(({ status }) => status === "put").length;
    console.error(`${put} put, ${result.length - put} were there`);
  });
