import type { CardData } from "../../modules/core/environment";
import type { Platform } from "../../policy/platform";
import type { Promises } from "../../policy/promises";
import { RULES } from "../../policy/rules/rules";
import { runRules } from "../../policy/run-rules";
import { PlatformGraph } from "../../terraform/graph/platform-graph";
import type { StackDocument } from "../../terraform/graph/stack-document";
import { synthesizedDocuments, synthesizedPlatform } from "../fixtures/synthesized";
import { turnedRound, twinOf, withLocalNames, withSetsTurned, withTexts } from "../fixtures/same-platform";

const { promises } = synthesizedPlatform("prod");
const documents = [...synthesizedDocuments("prod"), ...synthesizedDocuments("org")];
/** Before names, so that their order stays what it was. */
const WORD = "renamed_";
const TWIN = "-twin";
/** Layers of an account that have everything that they need. */
const TWINS = ["alarms", "canary"];
const MINUTE = 60_000;

/** Verdict of every resource that any rule judged, and what it says of those that do not pass. */
function judgementsOf(graph: PlatformGraph, promised = promises): readonly string[] {
  const platform: Platform = { graph, promises: promised };
  return runRules(RULES, platform)
    .flatMap(({ rule, verdict, judgements }) => [
      `${rule.id} ${verdict}`,
      ...judgements.map(
        (each) =>
          `${rule.id} ${each.resource.id} ${each.verdict}${each.verdict === "pass" ? "" : `: ${each.message}`}`,
      ),
    ])
    .sort();
}

const before = judgementsOf(new PlatformGraph(documents));
const after = (change: (document: StackDocument) => StackDocument, promised = promises): readonly string[] =>
  judgementsOf(new PlatformGraph(documents.map(change)), promised);

/** Settings name the places of card data by their addresses, which follow their resources. */
function withPlacesRenamed(word: string): Promises {
  const { enters, rests } = promises.cardData!;
  const renamed = (places: CardData["rests"]): CardData["rests"] =>
    places.map((place) => ({ ...place, addresses: place.addresses.replaceAll(".", `.${word}`) }));
  return { ...promises, cardData: { enters: renamed(enters), rests: renamed(rests) } };
}

describe("rules about prod", () => {
  it(
    "say the same whatever resources are called in their stacks",
    () => {
      const renamed = after((document) => withLocalNames(document, WORD), withPlacesRenamed(WORD));
      expect(renamed.map((line) => line.replaceAll(WORD, "")).sort()).toEqual(before);
    },
    2 * MINUTE,
  );

  it(
    "say the same of a company of another name",
    () => {
      const renamed = after((document) => withTexts(document, (text) => text.replaceAll("klap", "acme")));
      expect(renamed.map((line) => line.replaceAll("acme", "klap")).sort()).toEqual(before);
    },
    2 * MINUTE,
  );

  it(
    "say the same in whatever order stacks, resources and keys stand",
    () => {
      expect(judgementsOf(new PlatformGraph(documents.map(turnedRound).toReversed()))).toEqual(before);
    },
    2 * MINUTE,
  );

  it(
    "say the same in whatever order the elements of sets stand",
    () => {
      expect(after(withSetsTurned)).toEqual(before);
    },
    2 * MINUTE,
  );

  it.each(TWINS)(
    "say the same of everything else, and find nothing, beside twins of %s in both regions",
    (layer) => {
      const twins = ["sa-east-1", "us-east-1"].map((region) =>
        twinOf(
          documents.find(({ name }) => name === `prod-payments-${region}-${layer}`)!,
          TWIN,
        ),
      );
      const beside = judgementsOf(new PlatformGraph([...documents, ...twins]));
      expect(beside.filter((line) => !line.includes(TWIN))).toEqual(before);
      const found = beside.filter((line) => line.includes(TWIN) && !line.endsWith(" pass"));
      expect(found.map((line) => line.replaceAll(TWIN, "")).filter((line) => !before.includes(line))).toEqual(
        [],
      );
    },
    2 * MINUTE,
  );
});
