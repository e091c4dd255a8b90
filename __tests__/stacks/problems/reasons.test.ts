import { reasonProblems } from "../../../stacks/problems/reasons";
import { layerProblemsOf } from "../../fixtures/layer-problems";

describe("reasons in settings", () => {
  it("say something, however deep they stand", () =>
    expect(reasonProblems({ a: { noAlarms: " " }, b: [{ noVpn: "" }], noPager: "nobody is awake" })).toEqual([
      { field: "a.noAlarms", rule: "a reason, in words", value: " " },
      { field: "b.0.noVpn", rule: "a reason, in words", value: "" },
    ]));

  it("are not what merely begins alike", () =>
    expect(reasonProblems({ notes: "", noise: "", nodes: 3, noPublicIp: true })).toEqual([]));

  it("are looked at in every layer", () =>
    expect(layerProblemsOf("payments/global", "public-zone", { dnssec: { unsigned: "" } })).toEqual([
      'dnssec.unsigned: must be a reason, in words, got ""',
    ]));
});
