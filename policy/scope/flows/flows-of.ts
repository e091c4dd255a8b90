import { once } from "../../../terraform/graph/once";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { ScopeStep } from "../step";
import { copiedData } from "./copied";
import { kafkaData } from "./kafka";
import { movedData } from "./moved";
import { permittedData } from "./permitted";

/** Every way that data take from one resource to another, in the direction in which they flow. */
export const flowsOf = once((graph: PlatformGraph): readonly ScopeStep[] => [
  ...movedData(graph),
  ...permittedData(graph),
  ...kafkaData(graph),
  ...copiedData(graph),
]);
