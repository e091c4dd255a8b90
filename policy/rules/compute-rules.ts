import type { Rule } from "../rule";
import { balancersSpanThreeZones } from "./compute/r1-alb-01";
import { balancersLeaveSickZones } from "./compute/r1-alb-02";
import { imagesAreInEveryRegion } from "./compute/r1-ecr-01";
import { servicesSpanThreeZones } from "./compute/r1-ecs-01";
import { targetsFailFast } from "./compute/r2-alb-01";
import { healthChecksAskTheTask } from "./compute/r2-alb-02";
import { servicesScale } from "./compute/r2-ecs-01";
import { servicesAreEquallyStrong } from "./compute/r2-ecs-02";
import { badReleasesRollBack } from "./compute/r2-ecs-03";
import { balancersFindTheirContainers } from "./compute/r2-ecs-04";
import { balancersReachTheirTasks } from "./compute/r2-ecs-05";
import { containersAreSetAlike } from "./compute/r2-ecs-06";
import { targetsHaveServices } from "./compute/r2-ecs-07";
import { namedPortsAreOffered } from "./compute/r2-ecs-08";
import { nobodyRunsServers } from "./compute/r3-cmp-01";
import { imagesAreScanned } from "./compute/r3-scn-01";
import { trafficIsEncryptedToTheTask } from "./compute/r4-alb-01";
import { internetTrafficIsFiltered } from "./compute/r4-alb-02";
import { balancersTakeWellFormedRequests } from "./compute/r4-alb-03";
import { partnersProveWhoTheyAre } from "./compute/r4-alb-04";
import { onlyNamedRequestsAreServed } from "./compute/r4-alb-05";
import { imagesAreOurs } from "./compute/r4-art-01";
import { containersMayDoLittle } from "./compute/r4-ecs-01";
import { tasksCanReadTheirSecrets } from "./compute/r4-ecs-02";
import { balancersLog } from "./compute/r7-alb-01";
import { containersLog } from "./compute/r7-ecs-01";
import { clustersTell } from "./compute/r7-ecs-02";
import { tasksHoldTogether } from "./compute/r8-ecs-01";

/** Rules about containers and what stands before them, in the order of their ids. */
export const COMPUTE_RULES: readonly Rule[] = [
  balancersSpanThreeZones,
  balancersLeaveSickZones,
  imagesAreInEveryRegion,
  servicesSpanThreeZones,
  targetsFailFast,
  healthChecksAskTheTask,
  servicesScale,
  servicesAreEquallyStrong,
  badReleasesRollBack,
  balancersFindTheirContainers,
  balancersReachTheirTasks,
  containersAreSetAlike,
  targetsHaveServices,
  namedPortsAreOffered,
  nobodyRunsServers,
  imagesAreScanned,
  trafficIsEncryptedToTheTask,
  internetTrafficIsFiltered,
  balancersTakeWellFormedRequests,
  partnersProveWhoTheyAre,
  onlyNamedRequestsAreServed,
  imagesAreOurs,
  containersMayDoLittle,
  tasksCanReadTheirSecrets,
  balancersLog,
  containersLog,
  clustersTell,
  tasksHoldTogether,
];
