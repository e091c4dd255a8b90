import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { Testing } from "cdktf";
import { TransitFlowLog } from "../../../modules/network/transit-flow-log";

const archiveBucket = "klap-prod-111111111111-sa-east-1-log-archive";

describe("TransitFlowLog", () => {
  const json = Testing.synthScope((stack) => {
    const name = "klap-prod-transit";
    new TransitFlowLog(stack, "FlowLog", { transitGatewayId: "tgw-1", name, archiveBucket });
  });

  it("records what the gateway carries and drops in the archive", () => {
    expect(json).toHaveResourceWithProperties(FlowLog, {
      transit_gateway_id: "tgw-1",
      log_destination: `arn:aws:s3:::${archiveBucket}`,
      max_aggregation_interval: 60,
    });
  });

  it("chooses no kind of traffic, which AWS refuses for a gateway", () => {
    expect(json).not.toContain("traffic_type");
  });
});
