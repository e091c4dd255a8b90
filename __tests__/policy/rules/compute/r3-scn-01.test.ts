import { describeRule } from "../../../fixtures/describe-rule";
import { SERVICES, serviceStacks } from "../../../fixtures/service-stacks";
import { imagesAreScanned } from "../../../../policy/rules/compute/r3-scn-01";

describeRule(imagesAreScanned, serviceStacks(), {
  fails: {
    "the registry of its account and region does not scan": [
      [SERVICES, "aws_ecr_registry_scanning_configuration.scanning", null],
    ],
    "no rule scans it continuously": [
      [
        SERVICES,
        "aws_ecr_registry_scanning_configuration.scanning",
        { rule: [{ scan_frequency: "SCAN_ON_PUSH", repository_filter: [{ filter: "*" }] }] },
      ],
    ],
    'scan_type is "BASIC", and must be ENHANCED': [
      [SERVICES, "aws_ecr_registry_scanning_configuration.scanning", { scan_type: "BASIC" }],
    ],
  },
  passes: {
    "a filter of its own": [
      [
        SERVICES,
        "aws_ecr_registry_scanning_configuration.scanning",
        { rule: [{ scan_frequency: "CONTINUOUS_SCAN", repository_filter: [{ filter: "klap/*" }] }] },
      ],
    ],
  },
});
