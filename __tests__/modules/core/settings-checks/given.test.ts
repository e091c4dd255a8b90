import type { GivenValue, PlacedAllocation } from "../../../../modules/core/allocations";
import { fixtureEnvironment } from "../../../fixtures/environment";
import { problemsOf } from "../../../fixtures/problems";

const environment = fixtureEnvironment();

const problems = (form: GivenValue["form"], value: string) => {
  const given: PlacedAllocation = {
    kind: "given",
    field: "x",
    folder: "network/sa-east-1",
    path: "layers.x",
    form,
    value,
  };
  return problemsOf(environment, [given]);
};

describe("what the client gives to layers", () => {
  it.each([
    ["account id", "123456789012"],
    ["e-mail address", "alarms@klap.example"],
    ["https URL", "https://events.example.com/x"],
    ["IPv4 address", "203.0.113.7"],
    ["IPv4 network", "192.168.40.0/24"],
  ] as const)("may be the %s %s", (form, value) => expect(problems(form, value)).toEqual([]));

  it.each([
    ["account id", "1234", "must be 12 digits"],
    ["e-mail address", "alarms@klap", "must be an e-mail address"],
    ["https URL", "http://events.example.com", "must be a URL that begins with https://"],
    ["IPv4 address", "203.0.113", "must be an IPv4 address"],
    ["IPv4 network", "192.168.40.1/24", "must be an IPv4 network without bits after its prefix"],
  ] as const)("may not be the %s %s", (form, value, rule) =>
    expect(problems(form, value)).toEqual([`layers.x: ${rule}, got "${value}"`]),
  );

  it("is named by its place in the settings", () => {
    const subscriptions = { operations: { protocol: "email", endpoint: "nobody" } } as const;
    expect(
      problemsOf(fixtureEnvironment({ layers: { "network/sa-east-1": { alarms: { subscriptions } } } })),
    ).toEqual([
      'folders[network/sa-east-1].layers.alarms.subscriptions.operations.endpoint: must be an e-mail address, got "nobody"',
    ]);
  });
});
