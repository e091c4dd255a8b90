import { Factories } from "@cyclonedx/cyclonedx-library/Contrib/License";
import * as Enums from "@cyclonedx/cyclonedx-library/Enums";
import * as Models from "@cyclonedx/cyclonedx-library/Models";
import * as Serialize from "@cyclonedx/cyclonedx-library/Serialize";
import * as Spec from "@cyclonedx/cyclonedx-library/Spec";

/** npm's lock file, as far as it is read here. */
export interface PackageLock {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  /** `sha512-` and the digest in base64. */
  readonly integrity?: string;
  readonly dev?: boolean;
  /** Set where it is a folder of this project. */
  readonly link?: boolean;
}

/** Everything that pins what the platform is built of. */
export interface Locks {
  readonly npm: PackageLock;
  /** Text of each pip requirements file, with hashes. */
  readonly pip: readonly string[];
  /** Text of `.terraform.lock.hcl`. */
  readonly terraform: string;
}

const PIP_PACKAGE = /^([A-Za-z0-9._-]+)==(\S+)((?:[ \\\n]+--hash=sha256:[0-9a-f]{64})*)/gm;
const LICENSE_EXPRESSION = /^\(?[\w.+-]+( (AND|OR|WITH) [\w.+-]+)+\)?$/;
const PROVIDER = /^provider "([^"]+)" \{\n\s*version\s*=\s*"([^"]+)"/gm;

/** What is neither one of SPDX's ids nor an expression of them stands by its name. */
const LICENSES = new Factories.LicenseFactory((text) => {
  if (!LICENSE_EXPRESSION.test(text)) throw new RangeError(`${text} is no expression`);
});

/**
 * Software bill of materials in CycloneDX 1.6, of what lock files pin. It has neither a time nor a serial number: the
 * same locks give the same text.
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function billOfMaterials({ npm, pip, terraform }: Locks): string {
  const bom = new Models.Bom();
  bom.metadata.component = new Models.Component(Enums.ComponentType.Application, npm.name, {
    version: npm.version,
    bomRef: `pkg:npm/${npm.name}@${npm.version}`,
  });
  const components = new Map(
    [...npmComponents(npm), ...pip.flatMap(pipComponents), ...providerComponents(terraform)].map(
      (component) => [component.bomRef.value, component] as const,
    ),
  );
  for (const component of components.values()) bom.components.add(component);
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function npmComponents({ packages }: PackageLock): Models.Component[] {
  return Object.entries(packages).flatMap(([path, locked]) => {
    const at = path.lastIndexOf("node_modules/");
    if (at < 0 || locked.link === true || locked.version === undefined) return [];
    const name = locked.name ?? path.slice(at + "node_modules/".length);
    const made = component(`pkg:npm/${name.replace("@", "%40")}@${locked.version}`, name, locked.version);
    made.scope = locked.dev === true ? Enums.ComponentScope.Excluded : Enums.ComponentScope.Required;
    if (locked.license !== undefined) made.licenses.add(LICENSES.makeFromString(locked.license));
    const [, digest] = /^sha512-(.+)$/.exec(locked.integrity ?? "") ?? [];
    if (digest !== undefined)
      made.hashes.set(Enums.HashAlgorithm["SHA-512"], Buffer.from(digest, "base64").toString("hex"));
    return [made];
  });
}

/** A package of several wheels has several hashes, of which one file has one: the first stands for the lock. */
function pipComponents(text: string): Models.Component[] {
  return [...text.matchAll(PIP_PACKAGE)].map(([, name, version, hashes]) => {
    const made = component(`pkg:pypi/${name!.toLowerCase()}@${version}`, name!, version!);
    const [, first] = /--hash=sha256:([0-9a-f]{64})/.exec(hashes!) ?? [];
    if (first !== undefined) made.hashes.set(Enums.HashAlgorithm["SHA-256"], first);
    return made;
  });
}

function providerComponents(text: string): Models.Component[] {
  return [...text.matchAll(PROVIDER)].map(([, source, version]) =>
    component(`pkg:terraform/${source}@${version}`, source!, version!),
  );
}

function component(purl: string, name: string, version: string): Models.Component {
  const made = new Models.Component(Enums.ComponentType.Library, name, { version, bomRef: purl });
  made.purl = purl;
  return made;
}
