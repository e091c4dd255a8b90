import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const PROVIDER = "@cdktf/provider-aws";
/** What main.ts needs of the sources. */
const SOURCES = ["main.ts", "modules", "stacks", "environments", "services", "providers/.terraform.lock.hcl"];

/** `import { Vpc, type VpcConfig as Config } from "@cdktf/provider-aws/lib/vpc";` over any number of lines. */
const SUBPATH_IMPORT = /import (type )?\{([^}]*)\} from "@cdktf\/provider-aws\/lib\/([a-z0-9-]+)";/g;

/**
 * Copies the program into `folder` with every provider class imported from the package root, as code that
 * follows cdktf's examples does, and with a configuration of ts-node's own.
 */
export function copyWithRootImports(folder: string): void {
  for (const source of SOURCES) cpSync(source, join(folder, source), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const namespaces = rootNamespaces();
  for (const file of typescriptFiles(folder))
    writeFileSync(file, withRootImports(readFileSync(file, "utf8"), namespaces));
  mkdirSync(join(folder, "out"));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG, null, 2));
}

/** The source with imports of the provider's subpaths replaced by imports of its root. */
export function withRootImports(source: string, namespaces: ReadonlyMap<string, string>): string {
  return source.replace(SUBPATH_IMPORT, (_, _type, names: string, module: string) => {
    const namespace = namespaces.get(module);
    if (namespace === undefined) throw new Error(`${PROVIDER} does not export ${module}`);
    const local = `root_${namespace}`;
    const aliases = names
      .split(",")
      .map((name) => name.trim().replace(/^type /, ""))
      .filter((name) => name !== "")
      .map((name) => {
        const [exported, alias = exported] = name.split(" as ");
        return `import ${alias} = ${local}.${exported};`;
      });
    return [`import { ${namespace} as ${local} } from "${PROVIDER}";`, ...aliases].join("\n");
  });
}

/** Names under which the package root exports each module: `vpc-endpoint` is `vpcEndpoint`. */
function rootNamespaces(): ReadonlyMap<string, string> {
  const index = readFileSync(`node_modules/${PROVIDER}/lib/index.d.ts`, "utf8");
  const exports = index.matchAll(/export \* as (\w+) from '\.\/([a-z0-9-]+)';/g);
  return new Map([...exports].map(([, namespace, module]) => [module!, namespace!]));
}

function typescriptFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("node_modules"));
}

/** The project's strictness, as CommonJS, which ts-node runs without further tools. */
const TSCONFIG = {
  compilerOptions: {
    target: "ES2022",
    lib: ["ES2023"],
    module: "CommonJS",
    moduleResolution: "Node10",
    strict: true,
    noUncheckedIndexedAccess: true,
    esModuleInterop: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    types: ["node"],
  },
};
