/** The same figures by era, council and document. */

import type { GoldDocument } from './gold.js';

/** Documents that have something in common. */
export interface Group {
  readonly by: 'era' | 'council' | 'document';
  readonly name: string;
  /** Names of documents. */
  readonly documents: readonly string[];
}

/** What stands for a council or a date that gold does not say. */
const notSaid = 'not said';

/**
 * The era of a document: before the present framework of inspections (January 2018), its first and its second years,
 * and after the reform of April 2026, which took out the overall judgement.
 *
 * @param date year, month or day (ISO 8601); `2026` alone is taken as before the reform
 * @example eraOf('2024-02') // '2023–26'
 */
export function eraOf(date: string | null): string {
  if (date === null) return notSaid;
  if (date < '2018') return 'before 2018';
  if (date < '2023') return '2018–22';
  return date < '2026-04' ? '2023–26' : 'after the 2026 reform';
}

const eras = ['before 2018', '2018–22', '2023–26', 'after the 2026 reform', notSaid];

/**
 * Groups of documents, for a breakdown.
 *
 * @param documents gold documents
 * @returns eras in their order, then councils and documents by name; a division that has one group only is left out
 */
export function groupsOf(documents: readonly GoldDocument[]): Group[] {
  const divide = (by: Group['by'], nameOf: (document: GoldDocument) => string, order?: readonly string[]): Group[] => {
    const names = [...new Set(documents.map(nameOf))].sort((a, b) =>
      order === undefined ? a.localeCompare(b, 'en') : order.indexOf(a) - order.indexOf(b),
    );
    if (names.length < 2) return [];
    return names.map((name) => ({
      by,
      name,
      documents: documents.filter((document) => nameOf(document) === name).map((document) => document.name),
    }));
  };
  return [
    ...divide('era', (document) => eraOf(document.date), eras),
    ...divide('council', (document) => document.council ?? notSaid),
    ...divide('document', (document) => document.name),
  ];
}
