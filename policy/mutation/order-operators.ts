import { isJsonObject, member, type Json, type JsonObject } from "../../terraform/graph/json";
import type { Resource } from "../../terraform/graph/resource";
import { parseTemplateJson } from "../../terraform/graph/template-json";
import { edited, pathOf, spotsOf, type Keys } from "./edit";
import { replacing, type Mutant } from "./mutant";

/** Rules of which the first that matches decides. */
interface Ranked {
  /** Number or addresses that say which comes first. */
  readonly rank: string;
  /** What happens when it matches: rules that do the same may change places. */
  readonly does: (rule: JsonObject) => Json;
  /** Where the rules stand, if they are blocks of the resource. */
  readonly lists?: readonly Keys[];
  /** What they are rules of, if each is a resource of its own. */
  readonly within?: string;
}

/** What a rule says in these. */
const says =
  (...names: readonly string[]): Ranked["does"] =>
  (rule) =>
    names.map((name) => member(rule, name) ?? null);

/** A request that one rule lets through is not shown to those behind it; all else that stops it may come in any order. */
const lets: Ranked["does"] = (rule) => member(member(rule, "action"), "allow") !== undefined;

const RANKED: Readonly<Record<string, Ranked>> = {
  aws_network_acl: { rank: "rule_no", does: says("action"), lists: [["ingress"], ["egress"]] },
  aws_network_acl_rule: { rank: "rule_number", does: says("rule_action"), within: "network_acl_id" },
  aws_wafv2_web_acl: { rank: "priority", does: lets, lists: [["rule"]] },
  aws_networkfirewall_firewall_policy: {
    rank: "priority",
    does: says("resource_arn"),
    lists: [["firewall_policy", "stateful_rule_group_reference"]],
  },
  aws_lb_listener_rule: { rank: "priority", does: says("action"), within: "listener_arn" },
  aws_route53_resolver_firewall_rule: {
    rank: "priority",
    does: says("action"),
    within: "firewall_rule_group_id",
  },
  aws_route: {
    rank: "destination_cidr_block",
    does: says(
      "gateway_id",
      "nat_gateway_id",
      "transit_gateway_id",
      "vpc_endpoint_id",
      "network_interface_id",
    ),
    within: "route_table_id",
  },
  aws_ec2_transit_gateway_route: {
    rank: "destination_cidr_block",
    does: says("transit_gateway_attachment_id", "blackhole"),
    within: "transit_gateway_route_table_id",
  },
};
/**
 * Lists in a workflow's definition of which the first that matches decides. What retries and catches names errors that
 * are apart, and AWS refuses the name of all errors anywhere but at the end.
 */
const ORDERED_IN_WORKFLOW = new Set(["Choices"]);
const WORKFLOW_DEPTH = 20;

/** Two rules beside each other change places, where that decides otherwise; lists of a workflow are turned round. */
export function orderMutants(resource: Resource): readonly Mutant[] {
  const ranked = RANKED[resource.type];
  return [
    ...(ranked === undefined
      ? []
      : ranked.lists === undefined
        ? amongResources(resource, ranked)
        : ranked.lists.flatMap((keys) => amongBlocks(resource, keys, ranked))),
    ...inWorkflows(resource),
  ];
}

function amongBlocks(resource: Resource, list: Keys, ranked: Ranked): readonly Mutant[] {
  const { address, document } = resource;
  const at = spotsOf(document.values).find(({ keys }) => keys.join() === list.join())?.value;
  const blocks = Array.isArray(at) ? (at as readonly Json[]).filter(isJsonObject) : [];
  return neighbours(blocks, ranked).map(([first, second]) => {
    const [low, high] = [blocks[first]![ranked.rank]!, blocks[second]![ranked.rank]!];
    const [here, there] = [first, second].map((position) => [...list, position, ranked.rank]);
    const mutate = replacing(address, (each) => ({
      ...each,
      values: edited(edited(each.values, here!, high), there!, low),
    }));
    return mutant(resource, here!, `${shown(low)} ↔ ${shown(high)}`, mutate);
  });
}

function amongResources(resource: Resource, ranked: Ranked): readonly Mutant[] {
  const { rank, within } = ranked;
  const family = resource.stack.document.resources.filter(
    ({ type, values }) =>
      type === resource.type &&
      JSON.stringify(values[within!]) === JSON.stringify(resource.document.values[within!]),
  );
  return neighbours(
    family.map(({ values }) => values),
    ranked,
  ).flatMap(([first, second]) => {
    const [a, b] = [family[first]!, family[second]!];
    if (a.address !== resource.address) return [];
    const put = (address: string, value: Json): Mutant["mutate"] =>
      replacing(address, (each) => ({ ...each, values: { ...each.values, [rank]: value } }));
    const change = `${shown(a.values[rank]!)} ↔ ${shown(b.values[rank]!)} of ${b.address}`;
    return [
      mutant(resource, [rank], change, (resources) =>
        put(b.address, a.values[rank]!)(put(a.address, b.values[rank]!)(resources)),
      ),
    ];
  });
}

/** Positions of rules that follow one another by rank, and do different things. */
function neighbours(
  rules: readonly JsonObject[],
  { rank, does }: Ranked,
): readonly (readonly [number, number])[] {
  const inOrder = rules
    .map((rule, position) => ({ rule, position }))
    .filter(({ rule }) => member(rule, rank) !== undefined)
    .toSorted((a, b) => compare(a.rule[rank]!, b.rule[rank]!));
  const act = (rule: JsonObject): string => JSON.stringify(does(rule));
  return inOrder.flatMap(({ rule, position }, at) => {
    const next = inOrder[at + 1];
    return next === undefined || act(rule) === act(next.rule) ? [] : [[position, next.position] as const];
  });
}

function inWorkflows(resource: Resource): readonly Mutant[] {
  return Object.entries(resource.document.values).flatMap(([key, text]) => {
    const workflow =
      typeof text === "string" && text.includes('"StartAt"') ? parseTemplateJson(text) : undefined;
    if (!isJsonObject(workflow)) return [];
    return spotsOf(workflow, WORKFLOW_DEPTH).flatMap(({ keys, value }) => {
      const name = String(keys.at(-1));
      if (!ORDERED_IN_WORKFLOW.has(name) || !Array.isArray(value) || value.length < 2) return [];
      const turned = JSON.stringify(edited(workflow, keys, (value as readonly Json[]).toReversed()));
      const turning = replacing(resource.address, (each) => ({
        ...each,
        values: { ...each.values, [key]: turned },
      }));
      return [mutant(resource, [key, name], `${keys.join(".")} turned round`, turning)];
    });
  });
}

function mutant({ stack, address }: Resource, keys: Keys, change: string, mutate: Mutant["mutate"]): Mutant {
  return { operator: "reorder", stack: stack.name, address, path: pathOf(keys), change, mutate };
}

function compare(a: Json, b: Json): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a) < String(b) ? -1 : 1;
}

function shown(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
