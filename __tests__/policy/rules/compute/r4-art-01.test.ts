import { describeRule } from "../../../fixtures/describe-rule";
import { container, SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
import { HERE, PAYMENTS, THERE } from "../../../fixtures/kept-stacks";
const TASK = "aws_ecs_task_definition.ingest";
import { imagesAreOurs } from "../../../../policy/rules/compute/r4-art-01";

describeRule(imagesAreOurs, serviceStacks(), {
  fails: {
    "the image of ingest is not one of a registry of ours by digest or tag": [
      [SERVICES, TASK, { container_definitions: container(HERE, { image: "public.ecr.aws/nginx:1" }) }],
    ],
    "the image of ingest comes from another account or region": [
      [SERVICES, TASK, { container_definitions: container(THERE) }],
    ],
    "the tag of ingest can move": [
      [SERVICES, "aws_ecr_repository.ingest", { image_tag_mutability: "MUTABLE" }],
    ],
    "nothing declares the repository klap/ingest": [[SERVICES, "aws_ecr_repository.ingest", null]],
  },
  passes: {
    "a digest cannot move": [
      [SERVICES, "aws_ecr_repository.ingest", { image_tag_mutability: "MUTABLE" }],
      [
        SERVICES,
        TASK,
        {
          container_definitions: container(HERE, {
            image: `${PAYMENTS}.dkr.ecr.${HERE}.amazonaws.com/klap/ingest@sha256:${"0".repeat(64)}`,
          }),
        },
      ],
    ],
  },
  unknown: {
    "the image of ingest is known only after apply": [
      [SERVICES, TASK, { container_definitions: container(HERE, { image: "${var.image}" }) }],
    ],
  },
});
