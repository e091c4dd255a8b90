import type { AwsCall, Runbook } from "../delivery/runbooks/runbook";

/** The runbook as a page that someone follows step by step, with each call as a command of the AWS CLI. */
export function runbookMarkdown(runbook: Runbook): string {
  const { name, environment, from, to, recoveryPointSeconds, recoveryTimeSeconds, steps } = runbook;
  const lost =
    recoveryPointSeconds === 0 ? "No work is lost" : `At most ${recoveryPointSeconds} s of work are lost`;
  const within =
    recoveryTimeSeconds === undefined ? `${to} carries all payments` : `done within ${recoveryTimeSeconds} s`;
  return [
    `# ${name} of ${environment}'s database: ${from} ${name === "rejoin" ? "follows" : "to"} ${to}`,
    "",
    `${lost}; ${within}. \`--profile\` names credentials of that account.`,
    "",
    ...steps.flatMap(({ title, why, call, commands, expect }, index) => [
      `## ${index + 1}. ${title}`,
      "",
      why,
      "",
      ...(call || commands ? ["```sh", ...(call ? [cliCommand(call)] : commands!), "```", ""] : []),
      `**Go on when** ${expect}.`,
      "",
    ]),
  ].join("\n");
}

/** A call as a command of the AWS CLI, to be run with a role of the account. */
export function cliCommand({ service, operation, account, region, parameters, query }: AwsCall): string {
  const flags = Object.entries(parameters).map(([key, value]) =>
    value === true ? `--${dashed(key)}` : `--${dashed(key)} ${value}`,
  );
  return [
    `aws ${service} ${dashed(operation)} --profile ${account} --region ${region}`,
    ...flags,
    ...(query === undefined ? [] : [`--query '${query}'`]),
  ].join(" \\\n  ");
}

/** `TargetDbClusterIdentifier` as the CLI writes it: `target-db-cluster-identifier`. */
function dashed(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}
