import { Testing } from "cdktf";
import { ServiceCall } from "../../../modules/compute/service-call";
import { resourcesOf } from "../../fixtures/resources";

it("ServiceCall opens one port from caller to called, in both groups", () => {
  const json = Testing.synthScope((stack) => {
    new ServiceCall(stack, "Call", {
      caller: { name: "relay", securityGroupId: "sg-relay" },
      called: { name: "ingest", securityGroupId: "sg-ingest" },
    });
  });
  const port = { from_port: 8444, to_port: 8444, ip_protocol: "tcp" };
  expect(Object.values(resourcesOf(json, "aws_vpc_security_group_egress_rule"))).toEqual([
    expect.objectContaining({
      ...port,
      security_group_id: "sg-relay",
      referenced_security_group_id: "sg-ingest",
    }),
  ]);
  expect(Object.values(resourcesOf(json, "aws_vpc_security_group_ingress_rule"))).toEqual([
    expect.objectContaining({
      ...port,
      security_group_id: "sg-ingest",
      referenced_security_group_id: "sg-relay",
    }),
  ]);
});
