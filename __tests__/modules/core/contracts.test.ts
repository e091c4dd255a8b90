import { contract, copiedView, id, ids, liveView, sampleView } from "../../../modules/core/contracts";

const transit = contract("transit", 2, { gatewayId: id("tgw-"), routeTableIds: ids("tgw-rtb-") });

describe("contracts", () => {
  it("live, are expressions on the producer's versioned output", () => {
    const view = liveView(transit, "data.terraform_remote_state.hub");
    expect(view.gatewayId).toBe("${data.terraform_remote_state.hub.outputs.contract.v2.gatewayId}");
    expect(view.routeTableIds("workload")).toBe(
      '${data.terraform_remote_state.hub.outputs.contract.v2.routeTableIds["workload"]}',
    );
  });

  it("as samples, have AWS's form and stay the same", () => {
    const view = sampleView(transit, "prod-network-sa-east-1-transit");
    expect(view.gatewayId).toMatch(/^tgw-[0-9a-f]{17}$/);
    expect(view.routeTableIds("workload")).toMatch(/^tgw-rtb-[0-9a-f]{17}$/);
    expect(sampleView(transit, "prod-network-sa-east-1-transit").gatewayId).toBe(view.gatewayId);
  });

  it("as samples, differ by producer, field and key", () => {
    const view = sampleView(transit, "prod-network-sa-east-1-transit");
    const other = sampleView(transit, "prod-network-us-east-1-transit");
    expect(other.gatewayId).not.toBe(view.gatewayId);
    expect(view.routeTableIds("workload")).not.toBe(view.routeTableIds("mesh"));
  });

  it("as copies, are what was noted, and asked for by name where it was not", () => {
    const values = { gatewayId: "tgw-1", routeTableIds: { mesh: "tgw-rtb-1" } };
    const view = copiedView(transit, values, (name, value) => value ?? `no ${name}`);
    expect(view.gatewayId).toBe("tgw-1");
    expect(view.routeTableIds("mesh")).toBe("tgw-rtb-1");
    expect(view.routeTableIds("workload")).toBe('no routeTableIds["workload"]');
  });
});
