import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ENVIRONMENTS } from "../../environments/environments";
import type { RegionFolder } from "../../modules/core/environment";
import { ROOT } from "../fixtures/bundle";

const SETTINGS = join(ROOT, "environments");

/** Names of the folders inside a folder. */
const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** Every `<account>/<region>` that an environment has on disk. */
const onDisk = (environment: string): string[] =>
  foldersIn(join(SETTINGS, environment)).flatMap((account) =>
    foldersIn(join(SETTINGS, environment, account)).map((region) => `${account}/${region}`),
  );

describe("environments", () => {
  it("are all listed", () => {
    const named = foldersIn(SETTINGS).filter((name) => existsSync(join(SETTINGS, name, "environment.ts")));
    expect(named.sort()).toEqual(ENVIRONMENTS.map(({ name }) => name).sort());
  });
});

describe.each(ENVIRONMENTS)("folders of $name", ({ name, folders }) => {
  it("are listed in environment.ts, each of them and no others", () => {
    const listed = folders.map(({ account, region }) => `${account}/${region}`);
    expect(listed.sort()).toEqual(onDisk(name).sort());
  });

  it.each(onDisk(name))("say in %s/folder.ts where they lie", async (path) => {
    const module = (await import(join(SETTINGS, name, path, "folder"))) as { folder: RegionFolder };
    expect(`${module.folder.account}/${module.folder.region}`).toBe(path);
    expect(folders).toContain(module.folder);
  });

  it.each(folders.map((folder) => [`${folder.account}/${folder.region}`, folder] as const))(
    "%s deploys something",
    (_path, { layers }) => expect(Object.keys(layers)).not.toEqual([]),
  );
});
