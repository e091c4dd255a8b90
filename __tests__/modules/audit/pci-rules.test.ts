import { PCI_RULES } from "../../../modules/audit/pci-rules";

const requirements = Object.values(PCI_RULES).map(({ requirement }) => requirement.split(".")[0]);

describe("PCI_RULES", () => {
  it("has a rule for every requirement that configuration can meet", () => {
    const procedural = ["9"]; // physical access
    const covered = new Set(requirements);
    const wanted = Array.from({ length: 12 }, (_, n) => String(n + 1)).filter(
      (requirement) => !procedural.includes(requirement),
    );
    expect(wanted.filter((requirement) => !covered.has(requirement))).toEqual([]);
  });

  it("names requirements of the standard's form", () =>
    expect(
      Object.values(PCI_RULES).filter(({ requirement }) => !/^\d{1,2}(\.\d{1,2}){2,3}$/.test(requirement)),
    ).toEqual([]));

  it("looks at IAM and the root user only where they are recorded", () => {
    const rules = Object.entries(PCI_RULES).filter(([identifier]) =>
      /^(IAM_(USER|POLICY|PASSWORD|ROOT)|ROOT_|MFA_|ACCESS_KEYS)/.test(identifier),
    );
    expect(rules.filter(([, { global }]) => global !== true)).toEqual([]);
  });
});
