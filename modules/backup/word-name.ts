/** A name without hyphens, which restore testing and audits do not take: `klap_prod_restore`. */
export function wordName(name: string): string {
  return name.replaceAll("-", "_");
}
