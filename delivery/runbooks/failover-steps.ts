import { databaseName } from "../../modules/core/names";
import { lookCall, lookStep, moveCall, type DatabaseMove } from "./database-move";
import type { RunbookStep } from "./runbook";

/** The writer's region is lost. Every call is answered by the survivor. */
export function failoverSteps(move: DatabaseMove): readonly RunbookStep[] {
  const { environment, place, from, to } = move;
  return [
    {
      key: "fence",
      title: `Make sure that nothing in ${from} still takes payments`,
      why:
        `What ${from} commits from now on is lost. Aurora fences the old writer's storage as far as it reaches it, ` +
        "which it may not; so traffic and services are fenced by whoever runs this.",
      expect: `the traffic of ${from} is shifted, and its services are stopped or nobody reaches them`,
    },
    {
      key: "lag",
      title: "Note how far behind the survivor is",
      why: "That much work is lost and has to be replayed; after the failover nothing tells it any more.",
      commands: [lagCommand(move)],
      expect: "the lag before the loss is written down",
    },
    {
      key: "before",
      title: `Look at the global database from ${to}`,
      why: "Only the survivor's API is asked, since the lost region's may not answer. What is lost may be shown as it was.",
      call: lookCall(place, to),
      expect: `${to} is a member`,
    },
    {
      key: "failover",
      title: `Let ${to} write`,
      why: `What ${from} had committed and not yet sent is lost: reconciliation replays it by key.`,
      call: moveCall(move, "FailoverGlobalCluster", to, { AllowDataLoss: true }),
      expect: "the call was accepted; the cluster writes after some minutes",
    },
    lookStep(
      move,
      to,
      { writer: to, connected: [] },
      {
        key: "after",
        title: `Wait until ${to} writes`,
        why: "The writer endpoint of the global database follows by itself; no client's settings change.",
      },
    ),
    {
      key: "settings",
      title: "Say so in the settings, and plan with what the survivor knows",
      why:
        `The states of ${from} may be out of reach: what they published comes from copies. Only what applies may read ` +
        "these, so this step is the pipeline's, or an administrator's.",
      commands: [
        `# in environments/${environment}/choices.ts: database.writerRegion = "${to}"`,
        ...copyCommands(move),
        `npx klap plan ${environment} --survivor ${to} --copies copies --only '${environment}-${place.account}-*-database*'`,
      ],
      expect: `${to} plans no action`,
    },
  ];
}

/** Copies of the lost region's contracts, out of the survivor's own buckets. */
function copyCommands({ to, stateBuckets }: DatabaseMove): string[] {
  return Object.entries(stateBuckets).map(
    ([account, bucket]) =>
      `aws s3 sync s3://${bucket}/contracts/ copies/${to}/ --profile ${account} --region ${to}`,
  );
}

function lagCommand({ environment, place, to }: DatabaseMove): string {
  return [
    `aws cloudwatch get-metric-statistics --profile ${place.account} --region ${to}`,
    "--namespace AWS/RDS --metric-name AuroraGlobalDBReplicationLag",
    `--dimensions Name=DBClusterIdentifier,Value=${databaseName(environment, to)}`,
    "--start-time $(date -u -d '-1 hour' +%FT%TZ) --end-time $(date -u +%FT%TZ)",
    "--period 60 --statistics Maximum",
  ].join(" \\\n  ");
}
