import type { FieldProblem } from "../core/problems";
import { patternProblems } from "../core/problems";

/** Who gives the runner its jobs: HCP Terraform, by an agent pool, or GitHub, by labels. */
export type RunnerKind =
  | { readonly kind: "hcp-terraform"; /** Name of the service. */ readonly hostname: string }
  | {
      readonly kind: "github";
      /** `owner/name` */
      readonly repository: string;
      /** Labels that a job asks for. */
      readonly labels: readonly string[];
    };

/** The only folder, beside `/tmp`, that the runner's process writes into; empty in each task. */
export const RUNNER_FOLDER = "/work";

/** Variable in which the program finds its token, by who gives the jobs. */
export const TOKEN_VARIABLES = { "hcp-terraform": "TFC_AGENT_TOKEN", github: "RUNNER_TOKEN" } as const;

/**
 * What the program is told. It takes one job and ends, so that no job finds what another left; ECS starts the next. It
 * never changes itself: what runs is the image that settings name.
 * @see https://developer.hashicorp.com/terraform/cloud-docs/agents/agents
 */
export function runnerVariables(runner: RunnerKind, name: string): Readonly<Record<string, string>> {
  if (runner.kind === "github")
    return {
      HOME: RUNNER_FOLDER,
      RUNNER_LABELS: runner.labels.join(","),
      RUNNER_REPOSITORY: runner.repository,
    };
  return {
    HOME: RUNNER_FOLDER,
    TFC_ADDRESS: `https://${runner.hostname}`,
    TFC_AGENT_AUTO_UPDATE: "disabled",
    TFC_AGENT_DATA_DIR: RUNNER_FOLDER,
    TFC_AGENT_NAME: name,
    TFC_AGENT_SINGLE: "true",
  };
}

/** Hosts without which it gets no job. */
export function runnerHosts(runner: RunnerKind): readonly string[] {
  return runner.kind === "github" ? ["api.github.com", "github.com"] : [runner.hostname];
}

/** What is wrong with a choice of runner. */
export function runnerKindProblems(field: string, runner: RunnerKind): FieldProblem[] {
  if (runner.kind === "hcp-terraform")
    return patternProblems(
      `${field}.hostname`,
      runner.hostname,
      /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
      "a host name",
    );
  return [
    ...patternProblems(
      `${field}.repository`,
      runner.repository,
      /^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/,
      "a repository as owner/name",
    ),
    ...(runner.labels.length > 0
      ? runner.labels.flatMap((label) =>
          patternProblems(`${field}.labels`, label, /^[a-z0-9-]{1,64}$/, "lower-case words with hyphens"),
        )
      : [{ field: `${field}.labels`, rule: "at least one label, by which jobs find it", value: [] }]),
  ];
}
