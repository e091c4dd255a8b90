import { describeRule } from "../../../fixtures/describe-rule";
import { SERVICES, SERVICES_THERE, serviceStacks } from "../../../fixtures/service-stacks";
import { HERE, keyOf, THERE } from "../../../fixtures/kept-stacks";
import { imagesAreInEveryRegion } from "../../../../policy/rules/compute/r1-ecr-01";

describeRule(imagesAreInEveryRegion, serviceStacks(), {
  fails: {
    "its images do not get to a repository that is declared in us-east-1": [
      [SERVICES_THERE, "aws_ecr_repository.ingest", null],
    ],
    "tags of its images in us-east-1 can move otherwise than here": [
      [SERVICES_THERE, "aws_ecr_repository.ingest", { image_tag_mutability: "MUTABLE" }],
    ],
    "it must encrypt with a key of its own region and account": [
      [
        SERVICES,
        "aws_ecr_repository.ingest",
        { encryption_configuration: [{ kms_key: keyOf(THERE, "data") }] },
      ],
    ],
  },
  passes: {
    "another key of the region": [
      [
        SERVICES,
        "aws_ecr_repository.ingest",
        { encryption_configuration: [{ encryption_type: "KMS", kms_key: keyOf(HERE, "logs") }] },
      ],
    ],
  },
});
