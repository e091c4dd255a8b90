import { confluentAnswers } from "../../modules/kafka/confluent/confluent-answers";
import { CAPABILITIES } from "../../modules/kafka/service/capabilities";
import { Klap } from "../fixtures/klap";

const klap = new Klap();
afterAll(() => klap.close());

describe("klap kafka parity", () => {
  it("has a line for each capability, from the adapters themselves", () => {
    const { stdout, status } = klap.run(["kafka", "parity"]);
    expect(status).toBe(0);
    const lines = stdout.trim().split("\n");
    expect(lines[0]).toBe(
      "| wanted | Confluent Enterprise | Confluent Dedicated | Redpanda Serverless | Redpanda BYOVPC |",
    );
    expect(lines).toHaveLength(2 + Object.keys(CAPABILITIES).length);
    expect(stdout).toContain("✘ Dedicated clusters with PrivateLink cannot be linked in sa-east-1");
  });

  it("judges the regions that are asked for", () => {
    const { stdout } = klap.run(["kafka", "parity", "--regions", "us-east-1", "--json"]);
    expect((JSON.parse(stdout) as Record<string, object>)["Confluent Dedicated"]).toEqual(
      confluentAnswers("dedicated", ["us-east-1"]),
    );
  });
});
