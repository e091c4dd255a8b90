import type { Rule } from "../rule";
import { functionsSpanThreeZones } from "./serverless/r1-lam-01";
import { functionsHaveTheirShare } from "./serverless/r2-lam-01";
import { pollersKeepUp } from "./serverless/r2-lam-02";
import { functionsAreSetAlike } from "./serverless/r2-lam-03";
import { functionsKnowTheirObjects } from "./serverless/r2-lam-04";
import { functionsSayHowLongTheyWork } from "./serverless/r2-lam-05";
import { schedulesAreKept } from "./serverless/r2-sch-01";
import { tasksTryAgain } from "./serverless/r2-sfn-01";
import { runtimesArePatched } from "./serverless/r3-lam-01";
import { functionsRunSignedCode } from "./serverless/r4-lam-01";
import { callersAreNamed } from "./serverless/r4-lam-02";
import { failuresOfFunctionsAreKept } from "./serverless/r5-lam-01";
import { batchesFailInParts } from "./serverless/r5-lam-02";
import { workflowsRunOnce } from "./serverless/r5-sfn-01";
import { sagasAreWhole } from "./serverless/r5-sfn-02";
import { functionsTell } from "./serverless/r7-lam-01";
import { executionsAreTold } from "./serverless/r7-sfn-01";
import { canariesWatch } from "./serverless/r7-syn-01";
import { releasedVersionsAreCalled } from "./serverless/r8-lam-01";
import { releasesGoBack } from "./serverless/r8-lam-02";
import { releasedWorkflowsAreStarted } from "./serverless/r8-sfn-01";

/** Rules about functions and workflows, in the order of their ids. */
export const SERVERLESS_RULES: readonly Rule[] = [
  functionsSpanThreeZones,
  functionsHaveTheirShare,
  pollersKeepUp,
  functionsAreSetAlike,
  functionsKnowTheirObjects,
  functionsSayHowLongTheyWork,
  schedulesAreKept,
  tasksTryAgain,
  runtimesArePatched,
  functionsRunSignedCode,
  callersAreNamed,
  failuresOfFunctionsAreKept,
  batchesFailInParts,
  workflowsRunOnce,
  sagasAreWhole,
  functionsTell,
  executionsAreTold,
  canariesWatch,
  releasedVersionsAreCalled,
  releasesGoBack,
  releasedWorkflowsAreStarted,
];
