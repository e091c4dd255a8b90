import { Route } from "@cdktf/provider-aws/lib/route";
import { stackJson, stackReads } from "../fixtures/environment";
import { meshedEnvironment } from "../fixtures/network";

const environment = meshedEnvironment(["sa-east-1", "us-east-1"]);

describe("the layer vpc-routes", () => {
  const STACK = "prod-payments-sa-east-1-vpc-routes";

  it("comes after acceptance, without which AWS refuses the routes", () => {
    expect(stackReads(environment, STACK)[0]).toBe("prod-network-sa-east-1-attachments");
  });

  it.each(["10.0.0.0/10", "172.16.0.0/16"])("leads services to %s", (destination_cidr_block) => {
    expect(stackJson(environment, STACK)).toHaveResourceWithProperties(Route, {
      destination_cidr_block,
      route_table_id: expect.stringContaining('routeTableIds["application-sae1-az1"]') as string,
    });
  });

  it("gives only the runner a way to every address", () => {
    const { resource } = JSON.parse(stackJson(environment, STACK)) as {
      resource: Record<string, Record<string, Record<string, string>>>;
    };
    const everywhere = Object.values(resource.aws_route!).filter(
      (route) => route.destination_cidr_block === "0.0.0.0/0",
    );
    expect(everywhere).toHaveLength(3);
    for (const { route_table_id } of everywhere) expect(route_table_id).toContain('["runner-');
  });
});
