import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import { show } from "../../../terraform/graph/protection/show";
import { servicesOf, type Service } from "../../parts/containers";
import { Proof } from "../../proof";
import type { Promises } from "../../promises";
import type { Judgement, Rule } from "../../rule";

export const servicesAreEquallyStrong: Rule = {
  id: "R2-ECS-02",
  severity: "high",
  area: "compute",
  requirements: ["R2", "R1"],
  pci: [],
  title:
    "Every service that takes part in traffic stands in every promised region, with the same floor, ceiling and task size",
  why: "each region must carry the whole load alone: one that is smaller falls over just after the other did",
  source: [
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_withstand_component_failures_static_stability.html",
  ],
  reach: "stacks",
  check: ({ graph, promises }) => {
    if (promises.regions.length < 2) return { judgements: [], nothing: "only one region is promised" };
    return {
      judgements: [...byName(graph).values()].map((services) => judge(services, promises)),
      nothing: "there is no container service",
    };
  },
};

/** Services of one name and account are one service in several regions. */
function byName(graph: PlatformGraph): ReadonlyMap<string, readonly Service[]> {
  const services = new Map<string, Service[]>();
  for (const each of servicesOf(graph)) {
    const name = `${each.service.account ?? ""}/${each.service.body.text("name") ?? each.service.address}`;
    services.set(name, [...(services.get(name) ?? []), each]);
  }
  return services;
}

function judge(services: readonly Service[], { regions }: Promises): Judgement {
  const [first] = services;
  const proof = new Proof(first!.service);
  for (const region of regions)
    proof.needs(
      services.some(({ service }) => service.region === region),
      `it is not there in ${region}`,
      ...services.map(({ service }) => show(service.body, "name")),
    );
  for (const other of services.slice(1)) {
    for (const path of ["min_capacity", "max_capacity"]) {
      const [here, there] = [first?.scaling, other.scaling];
      if (here === undefined || there === undefined) continue;
      proof.needs(
        here.body.number(path) === there.body.number(path),
        `${path} is ${String(here.body.number(path))} in ${String(here.region)} and ${String(there.body.number(path))} in ${String(there.region)}`,
        show(here.body, path),
        show(there.body, path),
      );
    }
    for (const path of ["cpu", "memory"]) {
      const [here, there] = [first?.task, other.task];
      if (here === undefined || there === undefined) continue;
      proof.needs(
        here.body.number(path) === there.body.number(path),
        `its tasks have ${path} ${String(here.body.number(path))} in ${String(here.region)} and ${String(there.body.number(path))} in ${String(there.region)}`,
        show(here.body, path),
        show(there.body, path),
      );
    }
  }
  return proof.judgement(`it is equally strong in ${regions.join(" and ")}`);
}
