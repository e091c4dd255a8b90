import { mermaid } from "../../report/mermaid";
import { stackDiagram } from "../../report/stack-diagram";
import { SMALL_GRAPH } from "./small-graph";

const EXPECTED = `---
title: "stacks of prod"
---
flowchart LR
  subgraph folder__network__all["network"]
    subgraph folder__network__sa_east_1["sa-east-1"]
      stack__prod_network_sa_east_1_transit["transit<br/>wave 1"]
    end
  end
  subgraph folder__payments__all["payments"]
    subgraph folder__payments__sa_east_1["sa-east-1"]
      stack__prod_payments_sa_east_1_keys["keys<br/>wave 1"]
      stack__prod_payments_sa_east_1_vpc["vpc<br/>wave 2"]
      stack__prod_payments_sa_east_1_endpoints["endpoints<br/>wave 3"]
    end
  end
  stack__prod_network_sa_east_1_transit -- "transit v1" --> stack__prod_payments_sa_east_1_vpc
  stack__prod_payments_sa_east_1_keys -.-> stack__prod_payments_sa_east_1_vpc
  stack__prod_payments_sa_east_1_vpc -- "vpc v2" --> stack__prod_payments_sa_east_1_endpoints
`;

describe("mermaid", () => {
  it("draws a small graph exactly so", () => {
    expect(mermaid(stackDiagram(SMALL_GRAPH))).toBe(EXPECTED);
  });

  it("keeps text that means something to Mermaid or HTML plain text", () => {
    const stack = { name: 'a"<b>#', account: "end", region: "x-y", layer: 'la"y<e>r#;`', wave: 1, reads: [] };
    const text = mermaid(stackDiagram({ environment: 'a"\\b', stacks: [stack], waves: [[stack.name]] }));
    expect(text).toContain('title: "stacks of a\\"\\\\b"');
    expect(text).toContain('stack__a_x34x__x60x_b_x62x__x35x_["la#34;y#60;e#62;r#35;;#96;<br/>wave 1"]');
    expect(text).toContain('subgraph folder__end__all["end"]');
  });
});
