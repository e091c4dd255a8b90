import { Testing } from "cdktf";
import { RegionHealth, type RegionHealthProps } from "../../../modules/traffic/region-health";
import { resourcesOf } from "../../fixtures/resources";

const made = (props: Partial<RegionHealthProps>): { json: string; healthCheckId: string | undefined } => {
  let healthCheckId: string | undefined;
  const json = Testing.synthScope((stack) => {
    ({ healthCheckId } = new RegionHealth(stack, "Health", {
      environment: "prod",
      region: "sa-east-1",
      fencedBy: ["us-east-1"],
      ...props,
    }));
  });
  return { json, healthCheckId };
};
const check = (type: string, props: Partial<RegionHealthProps>): Record<string, unknown> | undefined =>
  Object.values(resourcesOf(made(props).json, "aws_route53_health_check")).find((one) => one.type === type);

describe("RegionHealth", () => {
  it("is fenced by an alarm of the other region, whose last word holds", () =>
    expect(check("CLOUDWATCH_METRIC", {})).toMatchObject({
      cloudwatch_alarm_region: "us-east-1",
      cloudwatch_alarm_name: "klap-prod-fence-sa-east-1",
      insufficient_data_health_status: "LastKnownStatus",
    }));

  it("is well only while it answers and nobody fences it", () => {
    expect(check("CALCULATED", { localId: "local" })).toMatchObject({
      child_health_threshold: 2,
      child_healthchecks: ["local", expect.stringContaining("aws_route53_health_check")],
    });
    expect(check("CALCULATED", {})).toMatchObject({ child_health_threshold: 1 });
  });

  it("is no question where nobody asks and nobody fences", () =>
    expect(made({ fencedBy: [] }).healthCheckId).toBeUndefined());
});
