import {
  ALL_REQUIREMENTS,
  type CardData,
  type Environment,
  type Requirement,
} from "../modules/core/environment";
import type { PlatformGraph } from "../terraform/graph/platform-graph";

/** What an environment has promised, which its resources alone cannot tell. */
export interface Promises {
  /** Absent for stacks of nobody's environment. */
  readonly environment?: string;
  /** Requirements that it answers for. */
  readonly requirements: readonly Requirement[];
  /** Whether card data flow here, or what protects them is kept here. */
  readonly pciScope: boolean;
  /** Where card data enter and rest; absent where they do not, and for stacks of nobody's environment. */
  readonly cardData?: CardData;
  /** Regions in which its workload must stand, sorted. */
  readonly regions: readonly string[];
  /** Name of each account by its id. */
  readonly accounts: ReadonlyMap<string, string>;
}

/** Tag by which a stack's provider says which account it is. */
const ACCOUNT_TAG = "Account";

/** What settings promise. */
export function promisesOf(environment: Environment): Promises {
  const withNetworks = environment.folders.filter(({ zoneIds }) => zoneIds.length > 0);
  return {
    environment: environment.name,
    requirements: environment.profile.requirements,
    pciScope: environment.profile.pciScope,
    ...(environment.cardData !== undefined && { cardData: environment.cardData }),
    regions: [...new Set(withNetworks.map(({ awsRegion }) => awsRegion))].sort(),
    accounts: new Map(Object.entries(environment.accounts).map(([name, { id }]) => [id, name])),
  };
}

/** What has to be assumed of stacks whose settings nobody has: all requirements, where their networks stand. */
export function promisesOfGraph(graph: PlatformGraph): Promises {
  const accounts = new Map<string, string>();
  for (const { document, account } of graph.stacks) {
    const tags = document.providers.get("aws")?.["default_tags"];
    const [tag] = [tags]
      .flat()
      .map((block) => (block as { tags?: Record<string, unknown> } | undefined)?.tags);
    const name = tag?.[ACCOUNT_TAG];
    if (account !== undefined && typeof name === "string") accounts.set(account, name);
  }
  const regions = graph.of("aws_vpc").flatMap(({ region }) => (region === undefined ? [] : [region]));
  return {
    requirements: ALL_REQUIREMENTS,
    pciScope: true,
    regions: [...new Set(regions)].sort(),
    accounts,
  };
}
