import { Testing } from "cdktf";
import { BrokerRoles } from "../../../../../modules/kafka/redpanda/byovpc/broker-roles";
import type { AgentPlace } from "../../../../../modules/kafka/redpanda/byovpc/agent-statements";
import { brokerBoundaryArn } from "../../../../../modules/core/names";
import { BYOVPC_PLACE } from "../../../../fixtures/byovpc";
import { resourcesOf } from "../../../../fixtures/resources";

const PLACE: AgentPlace = {
  ...BYOVPC_PLACE,
  managementBucket: "states",
  dataBucket: "segments",
  lockTable: "locks",
  subnetArns: ["arn:aws:ec2:sa-east-1:111150505050:subnet/subnet-1"],
};
const synth = (place: AgentPlace = PLACE): string =>
  Testing.synthScope((stack) => {
    new BrokerRoles(stack, "Roles", place);
  });
interface Statement {
  Sid: string;
  Action: string | string[];
  Resource: string | string[];
  Condition?: object;
}
const policies = (): Record<string, Statement[]> =>
  Object.fromEntries(
    Object.values(resourcesOf(synth(), "aws_iam_policy")).map(({ name, policy }) => [
      String(name).replace("redpanda-staging-sa-east-1-", ""),
      (JSON.parse(String(policy)) as { Statement: Statement[] }).Statement,
    ]),
  );

describe("BrokerRoles", () => {
  it("has a role for the agent, the cluster and each kind of node, all within the boundary of brokers", () => {
    const roles = Object.values(resourcesOf(synth(), "aws_iam_role"));
    expect(roles.map(({ name }) => name).sort()).toEqual(
      ["agent", "brokers", "cluster", "connectors", "utility"].map(
        (each) => `redpanda-staging-sa-east-1-${each}`,
      ),
    );
    for (const role of roles)
      expect(role.permissions_boundary).toBe(brokerBoundaryArn("staging", "111150505050"));
  });

  it("gives every kind of instance a profile, and the cluster's role none", () => {
    const profiles = Object.values(resourcesOf(synth(), "aws_iam_instance_profile")).map(({ name }) => name);
    expect(profiles.sort()).toEqual(
      ["agent", "brokers", "connectors", "utility"].map((each) => `redpanda-staging-sa-east-1-${each}`),
    );
  });

  it("lets the agent make roles only within the boundary, and only under the vendor's name", () => {
    const bounded = policies()["agent-roles"]!.find(({ Sid }) => Sid === "BoundedRoles")!;
    expect(bounded.Resource).toBe("arn:aws:iam::111150505050:role/redpanda-*");
    expect(bounded.Condition).toEqual({
      StringEquals: { "iam:PermissionsBoundary": brokerBoundaryArn("staging", "111150505050") },
    });
  });

  it("opens the agent's own bucket, and lets it only look into the brokers'", () => {
    const cluster = policies()["agent-cluster"]!;
    const of = (sid: string): Statement => cluster.find(({ Sid }) => Sid === sid)!;
    expect(of("OwnState").Resource).toEqual(["arn:aws:s3:::states", "arn:aws:s3:::states/*"]);
    expect(of("BrokersData")).toMatchObject({
      Action: ["s3:Get*", "s3:List*"],
      Resource: ["arn:aws:s3:::segments", "arn:aws:s3:::segments/*"],
    });
  });

  it("names no resource by a wildcard alone but for looking, and for a zone that has no name yet", () => {
    const open = Object.values(policies())
      .flat()
      .filter(({ Resource }) => Resource === "*")
      .flatMap(({ Action }) => Action);
    for (const action of open) expect(action).toMatch(/:(Describe|Get|List)|^route53:CreateHostedZone$/);
  });

  it("refuses policies that IAM would not take", () => {
    const subnetArns = Array.from({ length: 90 }, (_, index) => `${PLACE.subnetArns[0]!}${index}`);
    expect(() => synth({ ...PLACE, subnetArns })).toThrow(
      /stack\/Roles: agent-network must be at most 6144 characters of JSON, got \d+/,
    );
  });
});
