import type { Log, Result } from "sarif";
import { checkSarif } from "../../report/check-sarif";
import { CLEAN, HOSTILE_RESULT, RESULT } from "../fixtures/check-result";

const log = JSON.parse(checkSarif(RESULT)) as Log;
const resultsOf = ({ runs }: Log): Result[] => runs.flatMap(({ results = [] }) => results);

describe("checkSarif", () => {
  it("has a run for our rules and one for checkov's, each finding with its rule", () => {
    expect(log.version).toBe("2.1.0");
    expect(log.runs.map(({ tool }) => tool.driver.name)).toEqual(["klap", "checkov"]);
    for (const { tool, results } of log.runs)
      for (const { ruleId, ruleIndex } of results!) expect(tool.driver.rules![ruleIndex!]!.id).toBe(ruleId);
    expect((JSON.parse(checkSarif(CLEAN)) as Log).runs).toHaveLength(1);
  });

  it("shows the line of the program, or else the stack's file, and the path that proves it", () => {
    const [own, , checkov] = resultsOf(log);
    expect(own).toMatchObject({
      level: "error",
      message: { text: "the route leads to an internet gateway" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "modules/network/tier.ts", uriBaseId: "PROGRAM" },
            region: { startLine: 12 },
          },
          logicalLocations: [{ fullyQualifiedName: "prod-payments-sa-east-1-vpc/aws_route.out" }],
        },
      ],
    });
    expect(own!.codeFlows![0]!.threadFlows[0]!.locations).toHaveLength(2);
    const [location] = checkov!.locations!;
    expect(location!.physicalLocation!.artifactLocation).toEqual({
      uri: "stacks/prod-payments-sa-east-1-vpc/cdk.tf.json",
      uriBaseId: "SYNTH",
    });
  });

  it("suppresses what is accepted, with the reason", () =>
    expect(resultsOf(log).flatMap(({ suppressions = [] }) => suppressions)).toEqual([
      { kind: "external", status: "accepted", justification: "accepted until 2027-01-01: logs are copied" },
    ]));

  it("tells findings apart, and the same one again", () => {
    const prints = resultsOf(log).map(({ partialFingerprints }) => partialFingerprints!["klap/v1"]);
    expect(new Set(prints).size).toBe(3);
    expect(prints[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(resultsOf(JSON.parse(checkSarif(RESULT)) as Log)[0]!.partialFingerprints).toEqual({
      "klap/v1": prints[0],
    });
  });

  it("ranks as severities do", () => {
    const [rule, medium, low] = log.runs[0]!.tool.driver.rules!;
    expect([rule, medium, low].map((each) => each!.defaultConfiguration!.level)).toEqual([
      "error",
      "warning",
      "note",
    ]);
    expect(rule!.properties).toMatchObject({
      "security-severity": "9.5",
      tags: ["R4", "R9", "PCI DSS 4.0.1 1.4.4", "communications"],
    });
    expect(rule!.helpUri).toBe("https://example.com/guide");
  });

  it("writes addresses that are URIs, whatever a resource is called", () => {
    for (const { locations } of resultsOf(JSON.parse(checkSarif(HOSTILE_RESULT)) as Log))
      for (const { physicalLocation } of locations!)
        expect(physicalLocation!.artifactLocation!.uri).toMatch(/^[\w./%!'()*~-]+$/);
  });
});
