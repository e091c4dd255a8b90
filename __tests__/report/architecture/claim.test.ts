import { claim } from "../../../report/architecture/claim";
import type { Fact } from "../../../report/architecture/evidence";

const facts = (value: Fact["value"]): Record<string, Fact> => ({
  zones: { value, evidence: [{ kind: "setting", name: "zones", value }] },
});

describe("claim", () => {
  it("fails where nothing proves it", () =>
    expect(() => claim({ es: "Todo está bien.", en: "All is well." }, {})).toThrow(
      'nothing proves the claim "All is well."',
    ));

  it("is a sentence of words and of values that something proves", () => {
    const { parts, evidence, verdict } = claim(
      { es: "Hay {zones|zona|zonas}.", en: "There are {zones|zone|zones}." },
      facts(3),
    );
    const { zones } = facts(3);
    const noun = { one: "zone", many: "zones" };
    expect(parts.en).toEqual(["There are ", { name: "zones", fact: zones, noun }, "."]);
    expect(evidence).toEqual(zones!.evidence);
    expect(verdict).toBe("pass");
  });

  it.each([
    ["3", "Hay 3 zonas en {zones}.", "3"],
    ["99.9", "Promete 99.9 en {zones}.", "99"],
    ["a word", "Hay tres zonas en {zones}.", "tres"],
  ])("fails on a number that is typed as %s", (_, es, number) =>
    expect(() => claim({ es, en: "There are {zones}." }, facts(3))).toThrow(
      `the claim "${es}" types the number ${number}: a number must come from a fact`,
    ),
  );

  it("takes names with a number for what they are", () =>
    expect(() =>
      claim({ es: "S3, Route 53 e IPv4: {zones}.", en: "S3, Route 53 and IPv4: {zones}." }, facts(3)),
    ).not.toThrow());

  it("fails where a text states what is not known", () =>
    expect(() => claim({ es: "Hay {zones}.", en: "There are {regions}." }, facts(3))).toThrow(
      'the claim "There are {regions}." states regions, of which nothing is known',
    ));

  it("fails where one language leaves out what the other states", () =>
    expect(() => claim({ es: "Hay {zones}.", en: "There are some." }, facts(3))).toThrow(
      'the claim "There are some." must state exactly these facts: zones',
    ));
});
