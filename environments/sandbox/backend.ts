import { stateBackends } from "../../modules/core/state-backends";
import { accounts } from "./accounts";

/**
 * sandbox's states are in S3, each in its folder's own account and region: losing a region takes its states along
 * until it is back, and only its own. The other kind is `{ kind: "hcp-terraform", organization: … }`.
 */
export const backend = stateBackends("sandbox", accounts, { kind: "s3" });
