import { isJsonObject, listOf, member, objectsOf, textOf, type Json } from "../../../terraform/graph/json";
import type { Resource } from "../../../terraform/graph/resource";
import { parseTemplateJson } from "../../../terraform/graph/template-json";
import { placesOf, type Place } from "../../places";
import type { Judgement, Rule } from "../../rule";
import { failed, passed } from "../../verdict";

const CARD = /:data-identifier\/CreditCardNumber$/;
const PATH = "policy_document";

export const cardNumbersAreMasked: Rule = {
  id: "R7-LOG-02",
  severity: "high",
  area: "platform",
  requirements: ["R7", "R4"],
  pci: ["3.5.1", "12.10.7"],
  title: "Card numbers are masked in all logs of every account and region, and each one found is reported",
  why: "one forgotten log line with a card number brings the log, its key and its readers into scope",
  source: ["https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/mask-sensitive-log-data.html"],
  reach: "stacks",
  check: ({ graph }) => {
    const policies = graph
      .of("aws_cloudwatch_log_account_policy")
      .filter(({ body }) => body.text("policy_type") === "DATA_PROTECTION_POLICY");
    if (graph.of("aws_cloudwatch_log_group").length === 0)
      return { judgements: [], nothing: "there is no log group" };
    const judgements = placesOf(graph)
      .filter(({ resources }) => resources.some(({ type }) => type === "aws_cloudwatch_log_group"))
      .map((place) => judge(place, policies));
    return { judgements, nothing: "no log group stands in a known account" };
  },
};

function judge({ name, account, region, resources }: Place, policies: readonly Resource[]): Judgement {
  const policy = policies.find((each) => each.account === account && each.region === region);
  const first = resources.find(({ type }) => type === "aws_cloudwatch_log_group")!;
  if (policy === undefined) return failed(first, `no policy of account ${name} masks card numbers in logs`);
  const { body } = policy;
  const [raw] = body.raw(PATH);
  const evidence = [{ resource: policy, path: PATH, value: raw }];
  const statements = objectsOf(
    member(typeof raw === "string" ? parseTemplateJson(raw) : raw, "Statement"),
  ).filter((statement) => listOf(member(statement, "DataIdentifier")).some(isCard));
  const operations = statements.map((statement) => member(statement, "Operation"));
  if (!operations.some((operation) => member(member(operation, "Deidentify"), "MaskConfig") !== undefined))
    return failed(policy, "no statement masks card numbers", evidence);
  const audit = operations
    .map((operation) => member(member(operation, "Audit"), "FindingsDestination"))
    .filter((destination) => destination !== undefined);
  const reported = audit.map((destination) => reportOf(destination, policy));
  const problem = reported.find((each) => each !== undefined);
  if (audit.length === 0 || problem !== undefined)
    return failed(policy, problem ?? "card numbers that are found are reported nowhere", evidence);
  const selection = body.text("selection_criteria");
  if (selection !== undefined && !/^LogGroupName NOT IN/.test(selection))
    return failed(policy, "it masks some log groups only", [
      ...evidence,
      { resource: policy, path: "selection_criteria", value: selection },
    ]);
  return passed(policy, `it masks card numbers in all log groups of account ${name}`, evidence);
}

/** Why nobody hears of what is reported to a destination; undefined where somebody does. */
function reportOf(destination: Json | undefined, policy: Resource): string | undefined {
  if (!isJsonObject(destination) || Object.keys(destination).length === 0)
    return "card numbers that are found are reported nowhere";
  const name = member(member(destination, "CloudWatchLogs"), "LogGroup");
  if (typeof name !== "string") return undefined;
  const { graph } = policy.body;
  const known = graph.resolve(name, policy.stack);
  const groups = new Set([
    ...graph.targetsOf(name, policy.stack),
    ...graph.named("aws_cloudwatch_log_group", known.kind === "known" ? textOf(known.value) : name),
  ]);
  const filtered = graph
    .of("aws_cloudwatch_log_metric_filter")
    .filter(({ account, region }) => account === policy.account && region === policy.region)
    .some(({ body }) => body.targets("log_group_name").some((group) => groups.has(group)));
  return filtered ? undefined : "card numbers that are found are written down, and no filter counts them";
}

function isCard(identifier: Json): boolean {
  return typeof identifier === "string" && CARD.test(identifier);
}
