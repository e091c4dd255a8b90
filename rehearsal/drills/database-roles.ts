import type { DatabaseRoles } from "../../delivery/runbooks/runbook";

/** Answer of `DescribeGlobalClusters`, as far as roles have to know it. */
interface Answer {
  readonly GlobalClusters?: readonly {
    readonly Status?: string;
    readonly GlobalClusterMembers?: readonly {
      readonly DBClusterArn?: string;
      readonly IsWriter?: boolean;
      readonly SynchronizationStatus?: string;
    }[];
  }[];
}

/** How an answer differs from the roles that a runbook wants to see; nothing if it does not. */
export function rolesProblem(wanted: DatabaseRoles, answer: unknown): string | undefined {
  const [database] = (answer as Answer).GlobalClusters ?? [];
  if (database?.Status !== "available") return `the global database is ${database?.Status ?? "not there"}`;
  const members = database.GlobalClusterMembers ?? [];
  const regionOf = ({ DBClusterArn = "" }: (typeof members)[number]): string => DBClusterArn.split(":")[3]!;
  const writers = members.filter(({ IsWriter }) => IsWriter).map(regionOf);
  if (writers.join() !== wanted.writer)
    return `writers are ${writers.join(", ") || "none"}, expected ${wanted.writer}`;
  const connected = members
    .filter(({ IsWriter, SynchronizationStatus: status }) => !IsWriter && status === "connected")
    .map(regionOf);
  const missing = wanted.connected.filter((region) => !connected.includes(region));
  return missing.length === 0 ? undefined : `${missing.join(", ")} does not follow`;
}
