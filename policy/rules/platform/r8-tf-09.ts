import { isJsonObject, member, type Json, type JsonObject } from "../../../terraform/graph/json";
import type { Resource } from "../../../terraform/graph/resource";
import { references } from "../../../terraform/graph/template";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

/** Attributes that put a secret into the state, with the one that does not. */
const KEPT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aws_db_instance: { password: "password_wo" },
  aws_docdb_cluster: { master_password: "master_password_wo" },
  aws_rds_cluster: { master_password: "master_password_wo" },
  aws_redshift_cluster: { master_password: "master_password_wo" },
  aws_secretsmanager_secret_version: {
    secret_string: "secret_string_wo",
    secret_binary: "secret_string_wo",
  },
  aws_ssm_parameter: { value: "value_wo" },
};
/** Types that make a secret and keep it in the state. */
const MAKERS = new Set(["random_password", "tls_private_key", "aws_iam_access_key"]);

export const statesHoldNoSecrets: Rule = {
  id: "R8-TF-09",
  severity: "high",
  area: "platform",
  requirements: ["R8", "R4"],
  pci: ["8.3.2", "8.6.2"],
  title:
    "Secrets come from ephemeral resources, go into write-only attributes, and leave no stack by an output",
  why: "a state holds every attribute in plain text, for everybody who may plan",
  source: ["https://developer.hashicorp.com/terraform/language/manage-sensitive-data/write-only"],
  reach: "resources",
  check: ({ graph }) => {
    const kept = Object.entries(KEPT).flatMap(([type, attributes]) =>
      graph
        .of(type)
        .filter(
          ({ type: each, body }) => each !== "aws_ssm_parameter" || body.text("type") === "SecureString",
        )
        .map((resource) => judge(resource, attributes)),
    );
    const makers = graph
      .of(...MAKERS)
      .map((resource) => failed(resource, "it keeps the secret that it makes in the state"));
    return {
      judgements: [
        ...kept,
        ...makers,
        ...graph.stacks.flatMap(({ document, resources }) => judgeOutputs(document.outputs, resources)),
      ],
      nothing: "nothing takes a secret",
    };
  },
};

function judge(resource: Resource, attributes: Readonly<Record<string, string>>): Judgement {
  const json = resource.body.json;
  for (const [attribute, instead] of Object.entries(attributes))
    if (resource.body.raw(attribute).length > 0)
      return failed(resource, `${attribute} goes into the state: ${instead} does not`, [
        // Never the value itself.
        { resource, path: attribute, value: "(a secret)" },
      ]);
  const written = Object.values(attributes).filter((attribute) => member(json, attribute) !== undefined);
  const version = written.find((attribute) => member(json, `${attribute}_version`) === undefined);
  if (version !== undefined)
    return failed(resource, `${version}_version must be set, or a new value is never written`, [
      { resource, path: `${version}_version` },
    ]);
  return passed(
    resource,
    "no secret of it goes into the state",
    written.map((path) => ({ resource, path, value: "(write-only)" })),
  );
}

const SECRETS =
  /(?:^|\.)(?:secret_string|secret_binary|secret|password|master_password|auth_token|private_key|private_key_pem)(?:$|[.[])/;

/** Outputs that name a secret's value publish it to every reader of the state. */
function judgeOutputs(
  outputs: ReadonlyMap<string, Json>,
  resources: readonly Resource[],
): readonly Judgement[] {
  const [first] = resources;
  if (first === undefined) return [];
  return [...outputs].flatMap(([name, value]) => {
    const found = textsOf(value)
      .flatMap((text) => references(text))
      .find(({ path }) => SECRETS.test(path.join(".")));
    if (found === undefined) return [];
    return [
      failed(first, `output ${name} publishes a secret`, [
        { resource: first, path: `output.${name}`, value: `${found.type}.${found.name}` },
      ]),
    ];
  });
}

function textsOf(json: Json): readonly string[] {
  if (typeof json === "string") return [json];
  if (Array.isArray(json)) return (json as readonly Json[]).flatMap(textsOf);
  return isJsonObject(json) ? Object.values(json as JsonObject).flatMap(textsOf) : [];
}
