import { endpointPolicy } from "../../../modules/network/endpoint-policy";
import {
  ENDPOINT_SERVICES,
  GATEWAY_SERVICES,
  type EndpointService,
} from "../../../modules/network/endpoint-services";

const ORGANIZATION = "o-fixture000";
const CLOSED = {
  Sid: "OrganizationOnly",
  Effect: "Allow",
  Principal: "*",
  Action: "*",
  Resource: "*",
  Condition: { StringEquals: { "aws:PrincipalOrgID": ORGANIZATION, "aws:ResourceOrgID": ORGANIZATION } },
};
const statements = (service: EndpointService): unknown[] => {
  const text = endpointPolicy(service, ORGANIZATION, "sa-east-1");
  return (JSON.parse(text!) as { Statement: unknown[] }).Statement;
};

describe("endpointPolicy", () => {
  it("admits the organization's callers to the organization's resources and nothing else", () => {
    expect(statements(ENDPOINT_SERVICES.kms)).toEqual([CLOSED]);
  });

  it("lets the organization's callers read AWS's own parameters of the region", () => {
    expect(statements(ENDPOINT_SERVICES.ssm)).toEqual([
      CLOSED,
      {
        Sid: "ReadPublicParameters",
        Effect: "Allow",
        Principal: "*",
        Action: ["ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath"],
        Resource: ["arn:aws:ssm:sa-east-1::parameter/aws/service/*"],
        Condition: { StringEquals: { "aws:PrincipalOrgID": ORGANIZATION } },
      },
    ]);
  });

  it("lets anybody read image layers of the region, whose addresses ECR signs itself", () => {
    expect(statements(GATEWAY_SERVICES.s3)[1]).toEqual({
      Sid: "ReadImageLayers",
      Effect: "Allow",
      Principal: "*",
      Action: ["s3:GetObject"],
      Resource: ["arn:aws:s3:::prod-sa-east-1-starport-layer-bucket/*"],
    });
  });

  it("is absent where the service's endpoint takes none", () => {
    expect(endpointPolicy(ENDPOINT_SERVICES["ecs-agent"], ORGANIZATION, "sa-east-1")).toBeUndefined();
  });
});

describe("the table of services", () => {
  it.each(Object.entries<EndpointService>({ ...ENDPOINT_SERVICES, ...GATEWAY_SERVICES }))(
    "says why %s is there, and keeps its policy within AWS's 20480 characters",
    (_, service) => {
      expect(service.use).not.toBe("");
      expect(endpointPolicy(service, ORGANIZATION, "ap-northeast-1")?.length ?? 0).toBeLessThan(20_480);
    },
  );
});
