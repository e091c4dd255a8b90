import { databaseName } from "../../modules/core/names";
import { clusterArn, lookStep, settingsStep, type DatabaseMove } from "./database-move";
import type { RunbookStep } from "./runbook";

/** The lost region is back, and follows the one that has written since. */
export function rejoinSteps(move: DatabaseMove): readonly RunbookStep[] {
  const { environment, place, from, to } = move;
  return [
    {
      key: "fence",
      title: `Keep payments out of ${from}`,
      why: "Its services may start by themselves as the region comes back, and its database is not the ledger any more.",
      expect: `no traffic reaches ${from}`,
    },
    lookStep(
      move,
      to,
      { writer: to, connected: [from] },
      {
        key: "before",
        title: `Wait until ${from} follows again`,
        why:
          "Aurora keeps the old writer as a member, takes a snapshot of what it had not sent and builds it up again " +
          "from the new writer.",
      },
    ),
    {
      key: "rebuild",
      title: `Only where ${from} does not come back by itself: remove its cluster, and make it again`,
      why: "A cluster that has diverged cannot follow. Its last snapshot keeps what only it has.",
      commands: rebuildCommands(move),
      expect: `the look of the step before shows ${from} connected`,
    },
    {
      key: "snapshot",
      title: "Reconcile what was lost",
      why:
        "The snapshot that Aurora took of the old writer (rds:unplanned-global-failover-…) holds what the failover lost. " +
        "It goes with the cluster's backup retention: copy it first.",
      call: {
        service: "rds",
        operation: "DescribeDBClusterSnapshots",
        account: place.account,
        region: from,
        parameters: { DBClusterIdentifier: databaseName(environment, from), SnapshotType: "automated" },
        query: "DBClusterSnapshots[].[DBClusterSnapshotIdentifier, SnapshotCreateTime]",
      },
      expect: "every transaction that only the snapshot has is replayed by its key, or reported",
    },
    {
      key: "imports",
      title: `Take ${from} back into its states, if they were lost`,
      why: "Import blocks from the last known states find every resource where it is.",
      commands: [
        `npx klap synth ${environment} --out out/rejoin`,
        `npx klap imports ${environment} --only '${environment}-*-${from}-*' --from <folder of states> --out out/rejoin/stacks`,
        "# wave by wave, as out/rejoin/manifest.json lists them, in each stack's folder:",
        "terraform init && terraform plan -out plan && terraform apply plan && rm imports.tf.json",
      ],
      expect: "plans import and change nothing",
    },
    settingsStep(move),
  ];
}

/** Takes the old cluster out of the global database and deletes it; Terraform makes it again as a follower. */
function rebuildCommands(move: DatabaseMove): string[] {
  const { environment, place, from, to } = move;
  const name = databaseName(environment, from);
  const there = `--profile ${place.account} --region ${from}`;
  const instances = `$(aws rds describe-db-clusters ${there} --db-cluster-identifier ${name} --query 'DBClusters[0].DBClusterMembers[].DBInstanceIdentifier' --output text)`;
  return [
    `aws rds remove-from-global-cluster --profile ${place.account} --region ${to} --global-cluster-identifier ${place.globalCluster} --db-cluster-identifier ${clusterArn(move, from)}`,
    `aws rds wait db-cluster-available ${there} --db-cluster-identifier ${name}`,
    `aws rds modify-db-cluster ${there} --db-cluster-identifier ${name} --no-deletion-protection --apply-immediately`,
    `instances=${instances}`,
    `for each in $instances; do aws rds delete-db-instance ${there} --db-instance-identifier $each; done`,
    `for each in $instances; do aws rds wait db-instance-deleted ${there} --db-instance-identifier $each; done`,
    `aws rds delete-db-cluster ${there} --db-cluster-identifier ${name} --final-db-snapshot-identifier ${name}-diverged`,
    `aws rds wait db-cluster-deleted ${there} --db-cluster-identifier ${name}`,
    `# in environments/${environment}/choices.ts: database.writerRegion = "${to}"; then, where ${from} has its state:`,
    `npx klap synth ${environment} --out out/rejoin && cd out/rejoin/stacks/${environment}-${place.account}-${from}-database && terraform init && terraform apply`,
  ];
}
