import { listOf, member, objectsOf, type JsonObject, textOf } from "../../../terraform/graph/json";
import type { Stack } from "../../../terraform/graph/resource";
import type { Judgement, Rule } from "../../rule";
import { synthesizedStacks, type StackSubject } from "../../stack-judgements";
import { failed, passed } from "../../verdict";

const KEYS = ["access_key", "secret_key", "token"];
const REGION = /(?:^|-)((?:af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-\d)(?:-|$)/;

export const providersStayAtHome: Rule = {
  id: "R8-TF-08",
  severity: "critical",
  area: "platform",
  requirements: ["R8", "R4"],
  pci: ["8.6.2", "6.5.4"],
  title: "A stack's provider works in one account and region, those of its name, without credentials in it",
  why: "a stack that is applied with another account's credentials builds there what belongs elsewhere",
  source: ["https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs#allowed_account_ids"],
  reach: "stacks",
  check: ({ graph, promises }) => {
    const regions = new Map<string, string>();
    return {
      judgements: synthesizedStacks(graph)
        .filter(({ stack }) => stack.document.providers.has("aws"))
        .map((subject) => judge(subject, promises.accounts, regions)),
      nothing: "no stack has an AWS provider",
    };
  },
};

function judge(
  subject: StackSubject,
  accounts: ReadonlyMap<string, string>,
  regions: Map<string, string>,
): Judgement {
  const { stack, resource, evidence } = subject;
  const configurations = [...stack.document.providers].filter(
    ([key]) => key === "aws" || key.startsWith("aws."),
  );
  const proof = configurations.flatMap(([key, provider]) => [
    evidence(`provider.${key}.allowed_account_ids`, member(provider, "allowed_account_ids")),
    evidence(`provider.${key}.region`, member(provider, "region")),
  ]);
  for (const [key, provider] of configurations) {
    const problem = problemOf(provider, stack, accounts);
    if (problem !== undefined) return failed(resource, `provider ${key}: ${problem}`, proof);
  }
  if (configurations.length > 1)
    return failed(resource, "it has AWS providers for more than one place", proof);
  const project = projectOf(stack);
  const home = project === undefined ? undefined : regions.get(project);
  if (project !== undefined && home === undefined) regions.set(project, stack.account!);
  if (home !== undefined && home !== stack.account)
    return failed(
      resource,
      `stacks called ${project}-… work in account ${home}, and it in ${stack.account}`,
      proof,
    );
  return passed(resource, `it works in account ${stack.account} in ${stack.region}`, proof);
}

/** `<environment>-<account>` of a stack's name. */
function projectOf({ name }: Stack): string | undefined {
  return /^[a-z]+-[a-z]+(?=-)/.exec(name)?.[0];
}

function problemOf(
  provider: JsonObject,
  { name, document }: Stack,
  accounts: ReadonlyMap<string, string>,
): string | undefined {
  const key = KEYS.find((each) => member(provider, each) !== undefined);
  if (key !== undefined) return `${key} is written down`;
  const allowed = listOf(member(provider, "allowed_account_ids"));
  if (allowed.length !== 1) return "allowed_account_ids must name one account";
  const region = member(provider, "region");
  if (typeof region !== "string") return "region is not set";
  const named = REGION.exec(name)?.[1];
  if (named !== undefined && named !== region) return `it works in ${region}, and its name says ${named}`;
  const account = accounts.get(textOf(allowed[0]));
  if (account !== undefined && !name.includes(`-${account}-`))
    return `it works in account ${account}, and its name says another`;
  const tag = member(objectsOf(member(objectsOf(member(provider, "default_tags"))[0], "tags"))[0], "Account");
  if (account !== undefined && typeof tag === "string" && tag !== account)
    return `it works in account ${account}, and its tags say ${tag}`;
  const role = member(objectsOf(member(provider, "assume_role"))[0], "role_arn");
  if (typeof role === "string" && !role.includes("${") && role.split(":")[4] !== allowed[0])
    return `its role is of account ${role.split(":")[4]}`;
  return document.providers.size === 0 ? "there is none" : undefined;
}
