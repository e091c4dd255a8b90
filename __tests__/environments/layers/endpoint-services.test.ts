import { ENVIRONMENTS } from "../../../environments/environments";
import { PLATFORM_ENDPOINT_SERVICES } from "../../../environments/layers/endpoint-services";

describe("PLATFORM_ENDPOINT_SERVICES", () => {
  it("is what every region of every environment has, so that a region can take over", () => {
    const lists = ENVIRONMENTS.flatMap(({ folders }) =>
      folders.flatMap(({ account, layers }) =>
        // Brokers in an account of their own call other services than the platform.
        layers.endpoints === undefined || account === "streaming" ? [] : [layers.endpoints.services],
      ),
    );
    expect(lists.length).toBeGreaterThan(2);
    for (const list of lists) expect(list).toEqual(PLATFORM_ENDPOINT_SERVICES);
  });

  it.each([
    "ecr.api",
    "ecr.dkr",
    "logs",
    "monitoring",
    "kms",
    "secretsmanager",
    "sts",
    "sqs",
    "sns",
    "events",
    "states",
    "lambda",
  ] as const)("holds %s, without which a private network cannot run the platform", (service) =>
    expect(PLATFORM_ENDPOINT_SERVICES).toContain(service),
  );
});
