import type { Equivalent } from "../equivalent";

/** Of containers, their images and what scales them. */
export const computeEquivalents: readonly Equivalent[] = [
  {
    operators: "delete-attribute",
    types: "aws_ecs_service",
    paths: "load_balancer",
    reason:
      "an empty list, as a service without load balancer has it; the list of one that has some is missed by R2-ECS-07",
  },
];
