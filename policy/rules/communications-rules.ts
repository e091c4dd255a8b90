import type { Rule } from "../rule";
import { subnetsCoverThreeZones } from "./communications/r1-vpc-01";

/** Rules about networks, in the order of their ids. */
export const COMMUNICATIONS_RULES: readonly Rule[] = [subnetsCoverThreeZones];
