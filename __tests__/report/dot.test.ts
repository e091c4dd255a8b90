import { dot } from "../../report/dot";
import { stackDiagram } from "../../report/stack-diagram";
import { SMALL_GRAPH } from "./small-graph";

const EXPECTED = `digraph "prod" {
  graph [rankdir=LR, newrank=true, compound=true, ranksep=1.6, nodesep=0.16, fontname="Helvetica", fontsize=20, labelloc=t, label="Stacks of prod: each column is a wave, an arrow leads to what rests on it"];
  node [shape=box, style="rounded,filled", fillcolor=white, color="#555555", fontname="Helvetica", fontsize=12, height=0.34, margin="0.14,0.05"];
  edge [fontname="Helvetica", fontsize=10, arrowsize=0.6];
  "wave 1" [shape=plaintext, style="", fontsize=16, label="wave 1"];
  "wave 2" [shape=plaintext, style="", fontsize=16, label="wave 2"];
  "wave 3" [shape=plaintext, style="", fontsize=16, label="wave 3"];
  "wave 1" -> "wave 2" -> "wave 3" [style=invis, weight=100];
  subgraph "cluster network" {
    label="network"; labeljust=l; style="rounded,filled"; color="#bbbbbb"; fillcolor="#f1f6fd"; fontsize=18;
    subgraph "cluster network sa-east-1" {
      label="sa-east-1"; style="rounded,filled"; color="#cccccc"; fillcolor="#dfeafa"; fontsize=14;
      "prod-network-sa-east-1-transit" [label="transit", tooltip="prod-network-sa-east-1-transit"];
    }
  }
  subgraph "cluster payments" {
    label="payments"; labeljust=l; style="rounded,filled"; color="#bbbbbb"; fillcolor="#f3f9ef"; fontsize=18;
    subgraph "cluster payments sa-east-1" {
      label="sa-east-1"; style="rounded,filled"; color="#cccccc"; fillcolor="#e2f0d9"; fontsize=14;
      "prod-payments-sa-east-1-keys" [label="keys", tooltip="prod-payments-sa-east-1-keys"];
      "prod-payments-sa-east-1-vpc" [label="vpc", tooltip="prod-payments-sa-east-1-vpc"];
      "prod-payments-sa-east-1-endpoints" [label="endpoints", tooltip="prod-payments-sa-east-1-endpoints"];
    }
  }
  { rank=same; "wave 1"; "prod-network-sa-east-1-transit"; "prod-payments-sa-east-1-keys"; }
  { rank=same; "wave 2"; "prod-payments-sa-east-1-vpc"; }
  { rank=same; "wave 3"; "prod-payments-sa-east-1-endpoints"; }
  "prod-network-sa-east-1-transit" -> "prod-payments-sa-east-1-vpc" [color="#1f5fa8", fontcolor="#1f5fa8", label="transit v1", tooltip="prod-network-sa-east-1-transit → prod-payments-sa-east-1-vpc"];
  "prod-payments-sa-east-1-keys" -> "prod-payments-sa-east-1-vpc" [style=dashed, color="#9a9a9a", tooltip="prod-payments-sa-east-1-keys → prod-payments-sa-east-1-vpc"];
  "prod-payments-sa-east-1-vpc" -> "prod-payments-sa-east-1-endpoints" [color="#3d7d1f", fontcolor="#3d7d1f", label="vpc v2", tooltip="prod-payments-sa-east-1-vpc → prod-payments-sa-east-1-endpoints"];
}
`;

describe("dot", () => {
  it("draws a small graph exactly so", () => {
    expect(dot(stackDiagram(SMALL_GRAPH))).toBe(EXPECTED);
  });

  it("keeps quotes and backslashes plain text", () => {
    const stack = { name: 'a"\\N', account: "b", region: "c", layer: "d", wave: 1, reads: [] };
    const text = dot(stackDiagram({ environment: "e", stacks: [stack], waves: [[stack.name]] }));
    expect(text).toContain('"a\\"\\\\N" [label="d", tooltip="a\\"\\\\N"];');
  });
});
