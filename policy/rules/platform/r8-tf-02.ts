import { listOf, member, objectsOf, type Json, type JsonObject } from "../../../terraform/graph/json";
import type { Judgement, Rule } from "../../rule";
import { synthesizedStacks, type StackSubject } from "../../stack-judgements";
import { failed, passed } from "../../verdict";

export const statesAreApartAndLocked: Rule = {
  id: "R8-TF-02",
  severity: "high",
  area: "platform",
  requirements: ["R8", "R6"],
  pci: ["6.5.1", "8.3.2"],
  title:
    "Every stack has a state of its own, locked and encrypted, in the account and region of its provider",
  why: "two stacks on one state destroy each other; a state elsewhere is lost with a region that it has no part in",
  source: ["https://developer.hashicorp.com/terraform/language/backend/s3"],
  reach: "stacks",
  check: ({ graph }) => {
    const subjects = synthesizedStacks(graph);
    const owners = new Map<string, string[]>();
    for (const { stack } of subjects) {
      const state = stateOf(stack.document.terraform);
      if (state !== undefined) owners.set(state, [...(owners.get(state) ?? []), stack.name]);
    }
    return {
      judgements: subjects.map((subject) => judge(subject, owners)),
      nothing: "no stack was synthesized",
    };
  },
};

function cloudOf(terraform: JsonObject): JsonObject | undefined {
  return (
    objectsOf(member(terraform, "cloud"))[0] ?? objectsOf(member(member(terraform, "backend"), "remote"))[0]
  );
}

function bucketOf(terraform: JsonObject): JsonObject | undefined {
  return objectsOf(member(member(terraform, "backend"), "s3"))[0];
}

function stateOf(terraform: JsonObject): string | undefined {
  const s3 = bucketOf(terraform);
  if (s3 !== undefined) return `s3 ${text(s3, "bucket")}/${text(s3, "key")}`;
  const cloud = cloudOf(terraform);
  const [workspaces] = objectsOf(member(cloud, "workspaces"));
  const name = member(workspaces, "name");
  return typeof name === "string" ? `cloud ${text(cloud!, "organization")}/${name}` : undefined;
}

function text(json: JsonObject, key: string): string {
  const value = member(json, key);
  return typeof value === "string" ? value : "";
}

function judge(subject: StackSubject, owners: ReadonlyMap<string, readonly string[]>): Judgement {
  const { stack, resource, evidence } = subject;
  const { terraform } = stack.document;
  const state = stateOf(terraform);
  const s3 = bucketOf(terraform);
  const proof = [evidence("terraform.backend", (s3 ?? cloudOf(terraform) ?? null) as Json)];
  if (state === undefined)
    return failed(resource, "it has no backend, so that its state stays on one machine", proof);
  const sharers = (owners.get(state) ?? []).filter((name) => name !== stack.name);
  if (sharers.length > 0) return failed(resource, `it shares its state with ${sharers.join(", ")}`, proof);
  if (s3 === undefined)
    return passed(resource, "its state is a workspace of its own, locked by HCP Terraform", proof);
  const problem = problemOf(s3, subject);
  if (problem !== undefined) return failed(resource, problem, proof);
  return passed(resource, `its state stands in ${stack.region}, locked and encrypted`, proof);
}

function problemOf(s3: JsonObject, { stack: { account, region } }: StackSubject): string | undefined {
  if (member(s3, "encrypt") !== true) return "encrypt of its backend must be true";
  if (member(s3, "use_lockfile") !== true && text(s3, "dynamodb_table") === "")
    return "use_lockfile of its backend must be true";
  if (region !== undefined && text(s3, "region") !== region)
    return `its state stands in ${text(s3, "region")}, and it works in ${region}`;
  const accounts = listOf(member(s3, "allowed_account_ids"));
  if (account !== undefined && accounts.length > 0 && !accounts.every((each) => each === account))
    return `its state stands in account ${accounts.join(", ")}, and it works in ${account}`;
  const [, , , keyRegion, keyAccount] = text(s3, "kms_key_id").split(":");
  if (keyRegion === undefined) return "kms_key_id of its backend is not set";
  if (region !== undefined && keyRegion !== region) return `the key of its state stands in ${keyRegion}`;
  if (account !== undefined && keyAccount !== account)
    return `the key of its state is account ${keyAccount}'s`;
  return undefined;
}
