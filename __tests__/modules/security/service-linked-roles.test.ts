import { IamServiceLinkedRole } from "@cdktf/provider-aws/lib/iam-service-linked-role";
import { Testing } from "cdktf";
import {
  serviceLinkedRoleArn,
  ServiceLinkedRoles,
  type LinkedService,
} from "../../../modules/security/service-linked-roles";

const synth = (services: readonly string[]): string =>
  Testing.synthScope((stack) => {
    new ServiceLinkedRoles(stack, "Services", { services: services as LinkedService[] });
  });

describe("ServiceLinkedRoles", () => {
  it("makes the role of each service", () =>
    expect(synth(["config.amazonaws.com"])).toHaveResourceWithProperties(IamServiceLinkedRole, {
      aws_service_name: "config.amazonaws.com",
    }));

  it("derives the ARN that other stacks name", () =>
    expect(serviceLinkedRoleArn("111111111111", "config.amazonaws.com")).toBe(
      "arn:aws:iam::111111111111:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
    ));

  it("rejects a service whose role AWS makes itself", () =>
    expect(() => synth(["ecs.amazonaws.com"])).toThrow(
      'stack/Services: services must be one of config.amazonaws.com, got "ecs.amazonaws.com"',
    ));

  it("rejects a service that stands twice", () =>
    expect(() => synth(["config.amazonaws.com", "config.amazonaws.com"])).toThrow(
      'stack/Services: services must be a list of at least 1 different values, got ["config.amazonaws.com","config.amazonaws.com"]',
    ));
});
