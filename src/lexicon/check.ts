/** An extension held against the lexicon that it extends: what is of the right shape and still not what was meant. */

import { splitSentences } from '../text/sentences.js';
import { createTokenizer, type Tokenizer } from '../text/tokens.js';
import { mergeExtension, sameWords } from './extend.js';
import { type Lexicon, type LexiconTerm, usualWeight } from './lexicon.js';
import type { LexiconPath } from './lexicon-error.js';
import type { CheckedExtension } from './read-extension.js';
import { termParts } from './term-keys.js';

/** What a remark is about. */
export type RemarkKind =
  | 'duplicate'
  | 'covered'
  | 'two themes'
  | 'never matches'
  | 'no effect'
  | 'polarity word'
  | 'theme name';

/** Something about a term that its writer may not have meant. */
export interface LexiconRemark {
  readonly kind: RemarkKind;
  readonly theme: string;
  /** The term; empty where the remark is about the theme. */
  readonly term: string;
  readonly message: string;
  /** Where it stands in the extension. */
  readonly at: LexiconPath;
}

interface Entry {
  /** The theme that the term speaks for, or the cue. */
  readonly theme: string;
  readonly term: LexiconTerm;
  /** Its stems, part by part. */
  readonly stems: readonly (readonly string[])[];
  /** Where it stands in the extension; undefined for one of the base. */
  readonly at: LexiconPath | undefined;
  readonly order: number;
}

/** From so many terms on that two themes share, one remark speaks of them all. */
const manyShared = 4;
/** Cues that are no words of a theme. The others are of procedure and of the field. */
const judging = new Set([
  'strength',
  'weakness',
  'more to do',
  'recognised shortfall',
  'hedge',
  'contrast',
  'negation',
]);

/**
 * Looks for terms that stand twice, that another term covers, that speak for two themes, that can never match, or that
 * say how a sentence judges and not what it is about.
 *
 * @param extension a lexicon file after reading, or what `readExtension` made of anything
 * @param base the lexicon that it extends
 * @returns remarks in the order of the extension
 * @example checkLexicon(readLexiconFile(text, 'mine.json'), defaultLexicon).map(({ message }) => message)
 */
export function checkLexicon(extension: CheckedExtension, base: Lexicon): LexiconRemark[] {
  const tokenize = createTokenizer();
  const merged = mergeExtension(base, extension);
  const own = extension.themes.flatMap(({ theme, terms, at }) =>
    terms.map((term, index) => entryOf(tokenize, theme, term, [...at, 'terms', index])),
  );
  const ownWords = new Set(own.map(({ theme, term }) => JSON.stringify([theme, sameWords(term)])));
  const others = merged.themes.flatMap(({ theme, terms }) =>
    terms
      .filter((term) => !ownWords.has(JSON.stringify([theme, sameWords(term)])))
      .map((term) => entryOf(tokenize, theme, term, undefined)),
  );
  const all = [...others, ...own].map((entry, order) => ({ ...entry, order }));
  const byWords = indexOf(all);
  const cues = indexOf(
    base.cues
      .filter(({ cue }) => judging.has(cue))
      .flatMap(({ cue, terms }) => terms.map((term) => entryOf(tokenize, cue, term, undefined))),
  );
  const remarks = all.flatMap((entry) => {
    const { at } = entry;
    if (at === undefined) return [];
    const remark = (kind: RemarkKind, message: string | undefined): LexiconRemark[] =>
      message === undefined ? [] : [{ kind, theme: entry.theme, term: entry.term.term, message, at }];
    const never = remark('never matches', neverMatches(entry, merged, tokenize));
    if (never.length > 0) return never;
    const twice = remark('duplicate', duplicateOf(entry, all, base));
    return [
      ...(twice.length > 0 ? twice : remark('covered', coveredBy(entry, byWords))),
      ...remark('two themes', otherThemes(entry, byWords)),
      ...remark('polarity word', polarityWord(entry, cues)),
      ...remark('no effect', withoutEffect(entry)),
    ];
  });
  return [...themeNames(extension, merged), ...gatherShared(remarks)];
}

function stemsOf(tokenize: Tokenizer, { term }: LexiconTerm): string[][] {
  return termParts({ term }, tokenize);
}

function entryOf(tokenize: Tokenizer, theme: string, term: LexiconTerm, at: LexiconPath | undefined): Entry {
  return { theme, term, stems: stemsOf(tokenize, term), at, order: 0 };
}

const wordsOf = (stems: readonly (readonly string[])[]): string => stems.map((part) => part.join(' ')).join(' … ');

function indexOf(entries: readonly Entry[]): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const words = wordsOf(entry.stems);
    const list = index.get(words);
    if (list === undefined) index.set(words, [entry]);
    else list.push(entry);
  }
  return index;
}

function neverMatches({ theme, term, stems }: Entry, merged: Lexicon, tokenize: Tokenizer): string | undefined {
  if (stems.length === 0) return 'can never match: there is no word in it';
  const words = wordsOf(stems);
  const hidden = merged.themes
    .find((own) => own.theme === theme)
    ?.exclude.find((other) => (other.match ?? 'stem') === 'stem' && wordsOf(stemsOf(tokenize, other)) === words);
  if (hidden !== undefined) return `can never match: the theme excludes “${hidden.term}”`;
  const beside = (term.unless ?? []).find((phrase) =>
    stems.some((part) => ` ${part.join(' ')} `.includes(` ${wordsOf(stemsOf(tokenize, { term: phrase }))} `)),
  );
  if (beside !== undefined) return `can never match: it has in it “${beside}”, beside which it must not stand`;
  if (splitSentences(term.term).length > 1) return 'can never match: a sentence ends inside it';
  return undefined;
}

function duplicateOf(entry: Entry, all: readonly Entry[], base: Lexicon): string | undefined {
  const { theme, term } = entry;
  const words = sameWords(term);
  const earlier = all.some(
    (other) =>
      other.at !== undefined && other.order < entry.order && other.theme === theme && sameWords(other.term) === words,
  );
  if (earlier) return 'stands twice in this theme; only the last counts';
  const known = base.themes
    .find((own) => own.theme === theme)
    ?.terms.find((other) => sameWords(other) === words && sameOptions(other, term));
  return known === undefined ? undefined : 'is in the library’s lexicon already, just so';
}

function sameOptions(a: LexiconTerm, b: LexiconTerm): boolean {
  const options = ({ weight = usualWeight, match = 'stem', gap, unless = [] }: LexiconTerm): string =>
    JSON.stringify([weight, match, gap, unless]);
  return options(a) === options(b);
}

/** Another term of the theme that matches wherever this one does, with no less weight. */
function coveredBy(entry: Entry, byWords: ReadonlyMap<string, readonly Entry[]>): string | undefined {
  const { theme, term, stems, order } = entry;
  for (const part of stems) {
    for (let from = 0; from < part.length; from += 1) {
      for (let to = part.length; to > from; to -= 1) {
        const whole = stems.length === 1 && to - from === part.length;
        const cover = byWords
          .get(part.slice(from, to).join(' '))
          ?.find(
            (other) =>
              other.theme === theme &&
              (other.term.match ?? 'stem') === 'stem' &&
              (other.term.unless ?? []).length === 0 &&
              (other.term.weight ?? usualWeight) >= (term.weight ?? usualWeight) &&
              sameWords(other.term) !== sameWords(term) &&
              (!whole || other.order < order || (other.term.weight ?? usualWeight) > (term.weight ?? usualWeight)),
          );
        if (cover === undefined) continue;
        return whole
          ? `adds nothing to “${cover.term.term}”, which has the same stem`
          : `adds nothing to “${cover.term.term}”, whose stem is in it and which weighs no less`;
      }
    }
  }
  return undefined;
}

function otherThemes({ theme, stems }: Entry, byWords: ReadonlyMap<string, readonly Entry[]>): string | undefined {
  const others = (byWords.get(wordsOf(stems)) ?? []).filter((other) => other.theme !== theme);
  const names = [...new Set(others.map((other) => `“${other.theme}”`))];
  return names.length === 0 ? undefined : `is a term of ${names.join(' and ')} too, and speaks for both`;
}

function polarityWord({ term, stems }: Entry, cues: ReadonlyMap<string, readonly Entry[]>): string | undefined {
  const cue = cues
    .get(wordsOf(stems))
    ?.find((other) => (other.term.match ?? 'stem') === 'stem' || sameWords(other.term) === sameWords(term));
  return cue === undefined
    ? undefined
    : `is a polarity cue (${cue.theme}): it says how a sentence judges, not what it is about`;
}

/** Many terms of two themes are one mistake, or none: one remark, on the first of them. */
function gatherShared(remarks: readonly LexiconRemark[]): LexiconRemark[] {
  const groups = new Map<string, LexiconRemark[]>();
  const groupOf = ({ theme, message }: LexiconRemark): string => JSON.stringify([theme, message]);
  for (const remark of remarks) {
    if (remark.kind !== 'two themes') continue;
    groups.set(groupOf(remark), [...(groups.get(groupOf(remark)) ?? []), remark]);
  }
  return remarks.flatMap((remark) => {
    const group = remark.kind === 'two themes' ? (groups.get(groupOf(remark)) ?? []) : [];
    if (group.length < manyShared) return [remark];
    if (group[0] !== remark) return [];
    const terms = group.map(({ term }) => `“${term}”`).join(', ');
    return [{ ...remark, message: `and ${group.length - 1} more terms: each ${remark.message} (${terms})` }];
  });
}

function withoutEffect({ term, stems }: Entry): string | undefined {
  return term.gap !== undefined && stems.length === 1 ? 'has a `gap`, but no “…” where it could be' : undefined;
}

function themeNames({ themes }: CheckedExtension, merged: Lexicon): LexiconRemark[] {
  const names = merged.themes.map(({ theme }) => theme);
  return themes.flatMap(({ theme, at }) => {
    const alike = names.find((name) => name !== theme && name.toLowerCase().trim() === theme.toLowerCase().trim());
    if (alike === undefined) return [];
    const message = `is another theme than “${alike}”: names differ by capital letters and spaces`;
    return [{ kind: 'theme name' as const, theme, term: '', message, at }];
  });
}
