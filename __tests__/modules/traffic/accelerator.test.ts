import { Testing } from "cdktf";
import { Accelerator } from "../../../modules/traffic/accelerator";
import { resourcesOf } from "../../fixtures/resources";

const synth = (name = "klap-prod-api"): string =>
  Testing.synthScope((stack) => {
    new Accelerator(stack, "Accelerator", { name, zoneId: "Z1", recordName: "api.klap.test" });
  });
const first = (type: string): Record<string, unknown> => Object.values(resourcesOf(synth(), type))[0]!;

describe("Accelerator", () => {
  it("takes HTTPS and nothing else", () =>
    expect(first("aws_globalaccelerator_listener")).toMatchObject({
      protocol: "TCP",
      port_range: [{ from_port: 443, to_port: 443 }],
    }));

  it("has the API's name, and keeps its addresses", () => {
    expect(first("aws_route53_record")).toMatchObject({
      name: "api.klap.test",
      alias: { evaluate_target_health: false },
    });
    expect(first("aws_globalaccelerator_accelerator")).toMatchObject({
      enabled: true,
      lifecycle: { prevent_destroy: true },
    });
  });

  it("rejects a name of 65 characters", () =>
    expect(() => synth("a".repeat(65))).toThrow(
      `Accelerator: name must be up to 64 letters, digits, inner dots and hyphens, got "${"a".repeat(65)}"`,
    ));
});
