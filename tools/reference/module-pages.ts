import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { code, GENERATED, table } from "./markdown";
import { sourceFacts, type Declared, type Field } from "./source-facts";

const FOLDER = "modules";

/** Pages `modules/<topic>.md`, each with every module of a topic. */
export function modulePages(root: string): Map<string, string> {
  const topics = readdirSync(join(root, FOLDER)).sort();
  return new Map(topics.map((topic) => [`modules/${topic}.md`, topicPage(root, topic)]));
}

function topicPage(root: string, topic: string): string {
  const files = readdirSync(join(root, FOLDER, topic), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort();
  const sections = files.flatMap((file) => moduleSection(root, posix.join(FOLDER, topic, file)));
  return [GENERATED, `# Modules of ${topic}`, "", ...sections].join("\n");
}

function moduleSection(root: string, path: string): string[] {
  const { declared, made, composed } = sourceFacts(readFileSync(join(root, path), "utf8"));
  const folder = posix.dirname(path);
  const makes = made.map((subpath) => code(resourceType(subpath)));
  const composes = composed.map(({ name, from }) => `${code(name)} (${posix.join(folder, from)})`);
  return [
    `## ${path.slice(FOLDER.length + 1, -".ts".length)}`,
    "",
    ...(makes.length > 0 ? [`Makes ${makes.join(", ")}.`, ""] : []),
    ...(composes.length > 0 ? [`Composes ${composes.join(", ")}.`, ""] : []),
    ...declared.flatMap(declaredLines),
  ];
}

/** What one exported thing is, and its fields as a table. */
export function declaredLines({ kind, name, doc, throws, fields, base }: Declared): string[] {
  const what = kind === "interface" && base.length > 0 ? `, with all of ${base.map(code).join(", ")}` : "";
  const is = kind === "type" ? `: ${base.map(code).join("")}` : "";
  return [
    `**${name}** (${kind}${what})${is}${doc === "" ? "" : ` — ${doc}`}`,
    "",
    ...throws.flatMap((error) => [`Throws ${error}`, ""]),
    ...(kind === "class"
      ? table(["attribute", "type", "meaning"], fields.map(attributeRow))
      : table(["prop", "type", "default", "meaning"], fields.map(propRow))),
  ];
}

function attributeRow({ name, type, doc, optional }: Field): string[] {
  return [code(name), `${code(type)}${optional ? " or nothing" : ""}`, doc];
}

function propRow({ name, type, doc, optional, fallback }: Field): string[] {
  return [
    code(name),
    code(type),
    fallback === undefined ? (optional ? "none" : "required") : code(fallback),
    doc,
  ];
}

/** Terraform's name for what is made: `aws/s3-bucket` is `aws_s3_bucket`. */
export function resourceType(made: string): string {
  const [provider, subpath] = made.split("/") as [string, string];
  const name = subpath.replaceAll("-", "_");
  const data = `data_${provider}_`;
  return name.startsWith(data) ? `data.${name.slice("data_".length)}` : `${provider}_${name}`;
}
