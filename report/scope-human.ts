import type pc from "picocolors";
import type { ScopedResource, Scope } from "../policy/scope/scope";
import type { ScopeGrowth } from "../policy/scope/scope-growth";
import { SCOPE_CLASSES } from "../policy/scope/scope";
import { plainText, shownValue } from "./plain-text";
import { SCOPE_NAMES, type WrittenResource } from "./scope-json";

type Colors = ReturnType<typeof pc.createColors>;

/** Types that a group names one by one; the others are counted. */
const TYPES_SHOWN = 8;

/** Counts by class, account and type, and where card data enter and rest. */
export function scopeHuman(
  { resources }: Scope,
  accounts: ReadonlyMap<string, string>,
  colors: Colors,
): string {
  const places = resources.filter(({ scope, path }) => scope === "in" && path.length === 0);
  const lines = [colors.bold("Card data"), ...places.map(({ reason }) => `  ${plainText(reason)}`)];
  if (places.length === 0) lines.push("  enter and rest nowhere in these stacks");
  for (const scope of SCOPE_CLASSES) {
    const standing = resources.filter((each) => each.scope === scope);
    lines.push("", `${colors.bold(SCOPE_NAMES[scope])}: ${standing.length} resources`);
    const byAccount = grouped(standing, ({ resource }) => accountOf(resource.account, accounts));
    for (const [account, group] of byAccount) {
      const types = [...grouped(group, ({ resource }) => resource.type)]
        .map(([type, { length }]) => [type, length] as const)
        .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
      const shown = types.slice(0, TYPES_SHOWN).map(([type, count]) => `${count} ${plainText(type)}`);
      if (types.length > TYPES_SHOWN) shown.push(`${types.length - TYPES_SHOWN} more types`);
      lines.push(`  ${colors.cyan(plainText(account))} ${group.length}: ${colors.dim(shown.join(", "))}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** Where one resource stands, with each step of the path that proves it and what says so. */
export function standingHuman({ resource, scope, reason, path }: ScopedResource, colors: Colors): string {
  const lines = [
    `${colors.cyan(plainText(resource.id))} is ${colors.bold(SCOPE_NAMES[scope])}`,
    `  ${plainText(reason)}`,
  ];
  for (const { kind, from, to, because } of path) {
    lines.push(`  ${plainText(from.id)} ${colors.bold(kind)} ${plainText(to.id)}`);
    for (const each of because) {
      const said = each.path === undefined ? "" : `: ${plainText(each.path)} = ${shownValue(each.value)}`;
      lines.push(`    ${colors.dim(`${plainText(each.resource.id)}${said}`)}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** What came nearer to card data, each with its path, and what went. */
export function growthHuman(
  { entered, connected, left }: ScopeGrowth<WrittenResource>,
  colors: Colors,
): string {
  const group = (title: string, standing: readonly WrittenResource[]): readonly string[] => [
    `${colors.bold(title)}: ${standing.length} resources`,
    ...standing.flatMap(({ id, reason, path }) => [
      `  ${colors.cyan(plainText(id))}`,
      `    ${plainText(reason)}`,
      ...path.map(({ from, kind, to }) => colors.dim(`    ${plainText(from)} ${kind} ${plainText(to)}`)),
    ]),
  ];
  const lines = [
    ...group("new in scope", entered),
    ...group("newly connected", connected),
    `${colors.bold("further away or gone")}: ${left.length} resources`,
    ...left.map((id) => `  ${plainText(id)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function accountOf(id: string | undefined, accounts: ReadonlyMap<string, string>): string {
  return id === undefined ? "a vendor, or no account" : (accounts.get(id) ?? id);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
