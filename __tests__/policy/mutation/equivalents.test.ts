import { isEquivalent } from "../../../policy/mutation/equivalent";
import { EQUIVALENTS } from "../../../policy/mutation/equivalents";
import { mutantsOf } from "../../../policy/mutation/mutants";
import { synthesizedPlatform } from "../../fixtures/synthesized";

describe("EQUIVALENTS", () => {
  const mutants = mutantsOf(synthesizedPlatform("prod").graph);

  it.each(
    EQUIVALENTS.map((entry) => [`${entry.operators} of ${entry.types} at ${entry.paths}`, entry] as const),
  )("have a reason, and there is a mutant for each: %s", (_, entry) => {
    expect(entry.reason.length).toBeGreaterThan(20);
    expect(mutants.some((mutant) => isEquivalent(entry, mutant))).toBe(true);
  });

  it("leave alone what a rule must find", () => {
    const excused = mutants.filter((mutant) => EQUIVALENTS.some((entry) => isEquivalent(entry, mutant)));
    expect(excused.length).toBeLessThan(mutants.length / 3);
    // Seconds for which a data key is used again, and the order of groups in a firewall's policy, lift nothing.
    const harmless = /_data_key_reuse_period_seconds$|policy\.stateful_rule_group_reference\.\*\.priority$/;
    const lifted = excused.filter(
      ({ path }) => /prevent_destroy|kms|policy|deletion_protection/.test(path) && !harmless.test(path),
    );
    expect(lifted.map(({ address, path }) => `${address} ${path}`)).toEqual([]);
  });
});
