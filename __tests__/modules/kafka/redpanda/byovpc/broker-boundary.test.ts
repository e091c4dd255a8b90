import { brokerBoundaryStatements } from "../../../../../modules/kafka/redpanda/byovpc/broker-boundary";
import { agentStatements } from "../../../../../modules/kafka/redpanda/byovpc/agent-statements";
import { nodeStatements } from "../../../../../modules/kafka/redpanda/byovpc/node-statements";
import { brokerBoundaryArn } from "../../../../../modules/core/names";
import { BYOVPC_PLACE } from "../../../../fixtures/byovpc";

const STATEMENTS = brokerBoundaryStatements({ ...BYOVPC_PLACE, regions: ["sa-east-1"] });
const statement = (sid: string) => STATEMENTS.find(({ Sid }) => Sid === sid)!;
const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;
const matches = (pattern: string, action: string): boolean =>
  new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(action.replaceAll("*", ""));

describe("BrokerBoundary", () => {
  it("has room for everything that the vendor's roles are given", () => {
    const allowed = STATEMENTS.filter(({ Effect }) => Effect === "Allow").flatMap(({ Action }) =>
      asList(Action),
    );
    const place = { managementBucket: "a", dataBucket: "b", lockTable: "c", subnetArns: [] };
    const given = [
      ...Object.values(agentStatements({ ...BYOVPC_PLACE, ...place })),
      ...Object.values(nodeStatements(BYOVPC_PLACE)),
    ].flat();
    const actions = given.flatMap(({ Action }) => asList(Action));
    expect(actions.filter((action) => !allowed.some((pattern) => matches(pattern, action)))).toEqual([
      "acm:ListCertificates",
    ]);
  });

  it("lets roles be made only within itself", () =>
    expect(statement("RolesOnlyWithinThisBoundary")).toMatchObject({
      Effect: "Deny",
      Resource: "arn:aws:iam::111150505050:role/redpanda-*",
      Condition: {
        StringNotEquals: { "iam:PermissionsBoundary": brokerBoundaryArn("staging", "111150505050") },
      },
    }));

  it("cannot be changed by whom it bounds", () =>
    expect(statement("TheBoundaryStays")).toMatchObject({
      Effect: "Deny",
      Action: expect.arrayContaining([
        "iam:CreatePolicyVersion",
        "iam:DeleteRolePermissionsBoundary",
      ]) as string[],
      Resource: expect.arrayContaining([brokerBoundaryArn("staging", "111150505050")]) as string[],
    }));

  it("becomes no role but the vendor's, and takes no lock and no public block off", () => {
    const becoming = STATEMENTS.filter(
      ({ Effect, Action }) =>
        Effect === "Allow" && asList(Action).some((action) => matches(action, "sts:AssumeRole")),
    );
    expect(becoming.map(({ Sid }) => Sid)).toEqual(["RolesOfTheVendor"]);
    expect(statement("WhatTheAccountKeepsStays")).toMatchObject({
      Effect: "Deny",
      Action: ["s3:BypassGovernanceRetention", "s3:PutAccountPublicAccessBlock"],
    });
  });

  it("keeps the vendor in the environment's regions", () =>
    expect(statement("OnlyOurRegions").Condition).toEqual({
      StringNotEquals: { "aws:RequestedRegion": ["sa-east-1"] },
    }));
});
