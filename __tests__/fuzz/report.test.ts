import fc from "fast-check";
import { RULES } from "../../policy/rules/rules";
import { architectureOf } from "../../report/architecture/model";
import { pagesOf } from "../../report/architecture/pages";
import { PlatformGraph } from "../../terraform/graph/platform-graph";
import { platformOf } from "../fixtures/graph";
import { synthesizedDocuments } from "../fixtures/synthesized";
import { reportSource } from "../fixtures/report-source";
import { hostileStack, oneOfEachType } from "./hostile-stack";

/** Runs are repeatable: a failure prints its smallest case. */
const SEED = 20_261_123;

describe("the report of stacks that nobody sane has written", () => {
  const samples = oneOfEachType(synthesizedDocuments("sandbox"));

  it(
    "is written, runs nothing that a resource says and asks no other host",
    () =>
      fc.assert(
        fc.asyncProperty(hostileStack(samples), async (document) => {
          const source = reportSource(platformOf(new PlatformGraph([document])), RULES);
          const pages = pagesOf(await architectureOf(source));
          expect([...pages.keys()]).toHaveLength(4);
          for (const [name, page] of pages) {
            expect(page).not.toContain("<script>alert");
            if (name.endsWith(".html")) expect(page.match(/<script/g)).toHaveLength(1);
            expect(page).not.toMatch(/\bsrc="?https?:/);
          }
        }),
        { seed: SEED, numRuns: 5 },
      ),
    // Layout of diagrams takes a second each on a busy machine.
    120_000,
  );
});
