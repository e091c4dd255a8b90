import { releaseProblems } from "../../modules/compute/image-reference";
import { runnerHosts, runnerKindProblems, type RunnerKind } from "../../modules/compute/runner-kind";
import { taskSizeProblems } from "../../modules/compute/task-size";
import type { RegionFolder } from "../../modules/core/environment";
import { integerProblems, patternProblems, type FieldProblem } from "../../modules/core/problems";
import type { LayerSettings } from "../catalog";
import type { RunnerSettings } from "../runner";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

/** Most runners at work in one region at the same time. */
const MAX_RUNNERS = 20;

/** The runner is a known image by its digest, of a size that there is, and its logs are kept long enough. */
export const runnerProblems: LayerProblems<RunnerSettings> = (settings, environment, { region }) => {
  const { runner, digest, size, runners, secretRecoveryDays, logRetentionDays } = settings;
  return [
    ...runnerKindProblems("runner", runner),
    ...hostProblems(runner, environment.folders, region),
    ...(releaseProblems("digest", digest).length > 0 || !digest.startsWith("sha256:")
      ? patternProblems(
          "digest",
          digest,
          /^sha256:[0-9a-f]{64}$/,
          "a digest: sha256: and 64 hexadecimal digits",
        )
      : []),
    ...taskSizeProblems("size", size),
    ...integerProblems("runners.max", runners.max, 1, MAX_RUNNERS),
    ...integerProblems("runners.min", runners.min, 1, runners.max),
    ...(secretRecoveryDays === 0 ? [] : integerProblems("secretRecoveryDays", secretRecoveryDays, 7, 30)),
    ...logRetentionProblems("logRetentionDays", logRetentionDays, environment),
  ];
};

/** Whoever gives the jobs must be among the names that the region's inspection lets out. */
function hostProblems(
  runner: RunnerKind,
  folders: readonly RegionFolder<LayerSettings>[],
  region: string,
): FieldProblem[] {
  const listed = folders.find((folder) => folder.region === region && folder.layers.inspection !== undefined)
    ?.layers.inspection?.egressDomains;
  if (listed === undefined) return [];
  return runnerHosts(runner)
    .filter((host) => !listed.some((each) => each === host || (each.startsWith(".") && host.endsWith(each))))
    .map((host) => ({
      field: "runner.kind",
      rule: `one that inspection lets out, and egressDomains has no ${host}`,
      value: runner.kind,
    }));
}
