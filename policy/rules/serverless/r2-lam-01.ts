import { show } from "../../../terraform/graph/protection/show";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { workingFunctionsOf } from "../../parts/functions";
import { between, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const RESERVED = "reserved_concurrent_executions";
/** Executions at a time of an account in a region where nobody asked for more, and what AWS keeps unreserved. */
const [QUOTA, UNRESERVED] = [1_000, 100];
const CONCURRENCY_QUOTA = "L-B99A9384";

export const functionsHaveTheirShare: Rule = {
  id: "R2-LAM-01",
  severity: "medium",
  area: "serverless",
  requirements: ["R2"],
  pci: [],
  title:
    "Every function that events or workflows call has executions of its own, and all shares fit in the account",
  why: "functions share one quota: without shares one that runs wild leaves none to the functions that settle payments",
  source: [
    "AWS Config LAMBDA_CONCURRENCY_CHECK",
    "https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html",
  ],
  reach: "resources",
  check: ({ graph }) => {
    const shares = sharesOf(graph);
    return {
      judgements: workingFunctionsOf(graph).map((each) => judge(each, shares, quotaOf(graph, each))),
      nothing: "no event and no workflow calls a function",
    };
  },
};

function judge(each: Resource, shares: ReadonlyMap<string, readonly Resource[]>, quota: number): Judgement {
  const all = shares.get(placeOf(each)) ?? [];
  const sum = all.reduce((total, { body }) => total + (body.number(RESERVED) ?? 0), 0);
  return new Proof(each)
    .value(each.body, RESERVED, between(1, quota), `from 1 to ${quota}`)
    .needs(
      sum <= quota - UNRESERVED,
      `the shares of its account and region are ${sum}, and may be ${quota - UNRESERVED} together`,
      ...all.map(({ body }) => show(body, RESERVED)),
    )
    .judgement(`it has ${each.body.number(RESERVED)} executions of ${quota}; shares take ${sum}`);
}

function sharesOf(graph: PlatformGraph): ReadonlyMap<string, readonly Resource[]> {
  const shares = new Map<string, Resource[]>();
  for (const each of graph.of("aws_lambda_function"))
    if (each.body.number(RESERVED) !== undefined)
      shares.set(placeOf(each), [...(shares.get(placeOf(each)) ?? []), each]);
  return shares;
}

function quotaOf(graph: PlatformGraph, each: Resource): number {
  const raised = graph
    .of("aws_servicequotas_service_quota")
    .find((quota) => placeOf(quota) === placeOf(each) && quota.body.text("quota_code") === CONCURRENCY_QUOTA);
  return raised?.body.number("value") ?? QUOTA;
}

function placeOf({ account, region }: Resource): string {
  return `${account} ${region}`;
}
