import { CeAnomalyMonitor } from "@cdktf/provider-aws/lib/ce-anomaly-monitor";
import { CeAnomalySubscription } from "@cdktf/provider-aws/lib/ce-anomaly-subscription";
import { Testing } from "cdktf";
import { CostAnomalies, type CostAnomaliesProps } from "../../../modules/costs/cost-anomalies";
import { resourcesOf } from "../../fixtures/resources";

const TOPIC = "arn:aws:sns:us-east-1:111111111111:klap-prod-costs";
const EXISTING = "arn:aws:ce::111111111111:anomalymonitor/00000000-1111-2222-3333-444444444444";
const synth = (props: Partial<CostAnomaliesProps> = {}): string =>
  Testing.synthScope((stack) => {
    new CostAnomalies(stack, "Anomalies", {
      environment: "prod",
      monitor: "make",
      impactUsd: 150,
      topicArn: TOPIC,
      ...props,
    });
  });

describe("CostAnomalies", () => {
  it("looks at each service of the account", () =>
    expect(synth()).toHaveResourceWithProperties(CeAnomalyMonitor, {
      name: "klap-prod-services",
      monitor_type: "DIMENSIONAL",
      monitor_dimension: "SERVICE",
    }));

  it("tells the topic at once of what costs as much as told beyond expectation", () => {
    const [monitor] = Object.keys(resourcesOf(synth(), "aws_ce_anomaly_monitor"));
    expect(synth()).toHaveResourceWithProperties(CeAnomalySubscription, {
      frequency: "IMMEDIATE",
      monitor_arn_list: [`\${aws_ce_anomaly_monitor.${monitor}.arn}`],
      subscriber: [{ type: "SNS", address: TOPIC }],
      threshold_expression: {
        dimension: {
          key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
          match_options: ["GREATER_THAN_OR_EQUAL"],
          values: ["150"],
        },
      },
    });
  });

  it("uses the monitor that is there already, since AWS allows no second one", () => {
    const json = synth({ monitor: { existingArn: EXISTING } });
    expect(json).not.toHaveResource(CeAnomalyMonitor);
    expect(json).toHaveResourceWithProperties(CeAnomalySubscription, { monitor_arn_list: [EXISTING] });
  });

  it("refuses a monitor that is none", () =>
    expect(() => synth({ monitor: { existingArn: TOPIC } })).toThrow(
      `stack/Anomalies: monitor.existingArn must be the ARN of an anomaly monitor, got "${TOPIC}"`,
    ));

  it.each([0, 1_000_001])("refuses an impact of %p", (impactUsd) =>
    expect(() => synth({ impactUsd })).toThrow(
      `stack/Anomalies: impactUsd must be a whole number from 1 to 1000000, got ${impactUsd}`,
    ),
  );
});
