import { releaseProblems } from "../../modules/compute/image-reference";
import { runnerKindProblems } from "../../modules/compute/runner-kind";
import { taskSizeProblems } from "../../modules/compute/task-size";
import { integerProblems, patternProblems } from "../../modules/core/problems";
import type { RunnerSettings } from "../runner";
import type { LayerProblems } from "./layer-problems";
import { logRetentionProblems } from "./log-retention";

/** Most runners at work in one region at the same time. */
const MAX_RUNNERS = 20;

/** The runner is a known image by its digest, of a size that there is, and its logs are kept long enough. */
export const runnerProblems: LayerProblems<RunnerSettings> = (settings, environment) => {
  const { runner, digest, size, runners, secretRecoveryDays, logRetentionDays } = settings;
  return [
    ...runnerKindProblems("runner", runner),
    ...(releaseProblems("digest", digest).length > 0 || !digest.startsWith("sha256:")
      ? patternProblems("digest", digest, /^sha256:[0-9a-f]{64}$/, "a digest: sha256: and 64 hexadecimal digits")
      : []),
    ...taskSizeProblems("size", size),
    ...integerProblems("runners.max", runners.max, 1, MAX_RUNNERS),
    ...integerProblems("runners.min", runners.min, 1, runners.max),
    ...(secretRecoveryDays === 0 ? [] : integerProblems("secretRecoveryDays", secretRecoveryDays, 7, 30)),
    ...logRetentionProblems("logRetentionDays", logRetentionDays, environment),
  ];
};
