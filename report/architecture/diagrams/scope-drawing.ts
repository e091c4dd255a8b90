import type { ReportSource } from "../report-source";
import { SCOPE_CLASSES, type ScopeClass } from "../scope-entry";
import type { DrawnNode, Drawing } from "./drawing";

const NAMES = {
  in: { es: "dentro del alcance", en: "in scope" },
  connected: { es: "conectado al alcance", en: "connected to scope" },
  out: { es: "fuera del alcance", en: "out of scope" },
} as const;

/** Accounts and regions by where they stand to card data; not classified where nobody computed it. */
export function scopeDrawing({ platform: { graph }, accountNames, scope }: ReportSource): Drawing {
  const counts = new Map<string, { account: string; region: string; scope?: ScopeClass; count: number }>();
  const classes = new Map(scope?.map((entry) => [entry.resource, entry.scope]));
  for (const resource of graph.resources) {
    const account = accountNames.get(resource.account ?? "") ?? resource.account;
    if (account === undefined) continue;
    const own = classes.get(resource);
    const region = resource.region ?? "";
    const key = JSON.stringify([account, region, own]);
    const entry = counts.get(key) ?? { account, region, count: 0, ...(own !== undefined && { scope: own }) };
    entry.count += 1;
    counts.set(key, entry);
  }
  const nodes = [...counts.entries()]
    .sort(([, a], [, b]) => rank(a.scope) - rank(b.scope))
    .map(([id, { account, region, scope: own, count }]): DrawnNode => {
      const what = own === undefined ? { es: "recursos", en: "resources" } : NAMES[own];
      return {
        id,
        lines: [{ es: what.es, en: what.en }, `× ${count}`],
        boxes: [account, region],
        tone: own ?? "plain",
      };
    });
  return {
    id: "pci-scope",
    title: { es: "Alcance PCI DSS", en: "PCI DSS scope" },
    caption:
      scope === undefined
        ? {
            es: "Recursos por cuenta y región. El alcance no se calculó en esta ejecución.",
            en: "Resources by account and region. Scope was not computed in this run.",
          }
        : {
            es: "Recursos por cuenta y región, según toquen datos de tarjeta, alcancen a quien los toca o ninguna de las anteriores.",
            en: "Resources by account and region: touching card data, reaching what touches them, or neither.",
          },
    direction: "TB",
    nodes,
    edges: [],
  };
}

function rank(scope: ScopeClass | undefined): number {
  return scope === undefined ? SCOPE_CLASSES.length : SCOPE_CLASSES.indexOf(scope);
}
