/** Tables that a command makes, put into a page between markers. */

const block = /<!-- table: (.+) -->\n[\s\S]*?<!-- end -->/g;

/**
 * Puts tables between their markers, `<!-- table: NAME -->` and `<!-- end -->`.
 *
 * @param page Markdown
 * @param tables by name
 * @param left names of tables that stay as they are where there is no new one
 * @returns the page; all else in it is as it was
 * @throws Error for a marker that no table is for, and for a table that has no marker
 */
export function fillTables(page: string, tables: ReadonlyMap<string, string>, left: readonly string[] = []): string {
  const placed = new Set<string>();
  const filled = page.replace(block, (whole, name: string) => {
    placed.add(name);
    const table = tables.get(name);
    if (table === undefined && !left.includes(name)) throw new Error(`There is no table “${name}”.`);
    return table === undefined ? whole : `<!-- table: ${name} -->\n${table}\n<!-- end -->`;
  });
  const homeless = [...tables.keys()].filter((name) => !placed.has(name));
  if (homeless.length > 0) throw new Error(`The page has no place for ${homeless.join(', ')}.`);
  return filled;
}
