/**
 * The one place that makes features, for training and for use.
 *
 * A feature is a name: `u:delai` a stem, `b:not_alwai` two stems in a row, `n:clear` a stem that is negated,
 * `cue:contrast` a polarity cue, `lex:health` a theme's term, `sec:…` the heading, `was:…` the sentence before.
 * Features are binary: a sentence has one or has not.
 */

import type { Match } from '../lexicon/matcher.js';
import type { Token } from '../text/tokens.js';
import type { Voice } from '../voice.js';

/** Changes whenever the same sentence would get other features; a model trained on others is refused. */
export const featureVersion = 3;

/** A feature and the tokens that gave it; `from` equal to `to` where it comes from context. */
export interface Feature {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A sentence taken apart. */
export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Its stems and pairs of stems, which both decisions share. */
  readonly words: readonly Feature[];
  readonly themeMatches: readonly Match[];
  readonly cueMatches: readonly Match[];
}

/** What the heading says: its kind and the themes that it names. */
export interface SectionAnalysis {
  readonly kind: SectionKind;
  readonly themes: readonly string[];
}

/** Kinds of section that change what a sentence under them means. */
export type SectionKind = 'improve' | 'recommend' | 'findings' | 'scope' | 'plans' | 'other' | 'none';

/** What stands around a sentence. */
export interface Context {
  readonly section: SectionAnalysis;
  readonly item: boolean;
  /** Who speaks in the document. */
  readonly voice: Voice;
  /** Whether it is the first of its paragraph. */
  readonly first: boolean;
  /** The sentence before in the same section, with its labels as decided. */
  readonly previous: Previous | undefined;
  /** The sentence that opened the paragraph, where that is neither this one nor the one before. */
  readonly opening: Previous | undefined;
  /** The next sentence of the same paragraph. */
  readonly following: Analysis | undefined;
}

/** The sentence before. */
export interface Previous {
  readonly analysis: Analysis;
  readonly themes: readonly string[];
  readonly polarity: string;
}

const sectionKinds: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'improve',
    /\b(?:needs?|must|have|has) to (?:improve|do to improve|do better)|\bareas? (?:for|of|requiring) (?:priority|improvement|further|development|concern)|\b(?:priority|immediate|required) actions?\b|\bstatutory requirements?\b|\bneeds? (?:improvement|improving)|\bweakness|\bshould improve|\bto improve\b/i,
  ],
  ['recommend', /\brecommend/i],
  ['findings', /\bfindings\b|\bexperiences and progress|\bimpact of leaders|\bleadership|\beffective/i],
  [
    'scope',
    /\bscope\b|\bbackground|\bcontext|\bmethod|\babout (?:the|this)\b|\bareas covered|\bintroduction|\bpurpose/i,
  ],
  ['plans', /\bnext (?:steps|quarter|period)|\bplans? for|\bpriorities\b|\bforward\b/i],
];

/** The kind of a heading; `none` where there is no heading. */
export function sectionKind(section: string | null): SectionKind {
  if (section === null) return 'none';
  return sectionKinds.find(([, pattern]) => pattern.test(section))?.[0] ?? 'other';
}

/** Whether a heading is one under which every item is a weakness. */
export function isImprovementHeading(section: string): boolean {
  return sectionKind(section) === 'improve';
}

const openers: readonly (readonly [string, RegExp])[] = [
  ['aim', /^to [a-z]/i],
  ['doing', /^(?!during|following|including|regarding|concerning|according|nothing|everything)[a-z]{3,}ing\b/i],
  [
    'consequence',
    /^(?:this (?:means|results|leads|has led|has meant|leaves|impacts|ensures|helps|enables|allows|provides|supports|gives|makes|creates|avoids|prevents|reduces|heightens)|as a (?:result|consequence)|consequently|therefore|because of this|in turn|this,? in turn|the result|thus|hence|accordingly)\b/i,
  ],
  [
    'contrast',
    /^(?:however|but|despite (?:this|these)|nevertheless|nonetheless|although|while|whilst|that said|even so|in contrast|conversely|yet|notwithstanding|on the other hand)\b/i,
  ],
  [
    'share',
    /^(?:for (?:some|a (?:small|very small|few|minority|large|significant|handful)|most|others|many|those|these|too many|one|two|all)|some\b|others\b|a (?:small|few|minority|very small)|most\b|many\b|in (?:some|most|a few|a small|stronger|better|weaker|the (?:best|weakest|strongest)|these|those|such|other))\b/i,
  ],
  [
    'anaphor',
    /^(?:this|these|they|it|its|their|such|those|he|she|both|here|there|that|the (?:team|service|group|programme|panel|board|plan|approach|offer|scheme|project|process|quality|meetings?|work|same|impact|majority|rest))\b/i,
  ],
  [
    'addition',
    /^(?:in addition|additionally|also|furthermore|moreover|similarly|likewise|for example|for instance|in particular|particularly|notably|significantly|positively|equally|importantly|when|where|if)\b/i,
  ],
];

/** How a sentence begins, in one word; `none` where it begins with a subject of its own. */
export function openerOf(text: string): string {
  return openers.find(([, pattern]) => pattern.test(text))?.[0] ?? 'none';
}

const negators = new Set([
  'not',
  'no',
  'never',
  'without',
  'nor',
  'neither',
  'none',
  'cannot',
  'hardly',
  'rare',
  'seldom',
  'lack',
  'fail',
  'unabl',
  'few',
  'littl',
  'absenc',
]);
const scope = 4;

/** Which tokens stand in the scope of a negation: up to four words after it, within the clause. */
export function negatedTokens(tokens: readonly Token[]): boolean[] {
  let left = 0;
  return tokens.map((token) => {
    if (token.pause || token.stem === 'but') left = 0;
    const negated = left > 0;
    left = negators.has(token.stem) && token.word !== 'few' ? scope : left - 1;
    return negated;
  });
}

const afterAble = new Set(['abl', 'continu', 'enabl', 'help', 'allow', 'like', 'support', 'start', 'begin', 'began']);
const notVerbs = new Set(
  'the a an their his her its our your this these those that them him us you it each every all any other one two which whom what how children families'.split(
    ' ',
  ),
);
const aimLength = 9;

/** Which tokens say what something is meant to do: after `to` with a verb, within the clause. */
export function aimedTokens(tokens: readonly Token[]): boolean[] {
  let left = 0;
  return tokens.map((token, at) => {
    if (token.pause) left = 0;
    const aimed = left > 0;
    const next = tokens[at + 1];
    const opens =
      token.word === 'to' &&
      next !== undefined &&
      !next.pause &&
      !notVerbs.has(next.word) &&
      !afterAble.has(tokens[at - 1]?.stem ?? '');
    left = opens ? aimLength : left - 1;
    return aimed;
  });
}

const rememberedPairs = 100_000;
const pairs = new Map<string, Map<string, string>>();
let pairCount = 0;

/** The name of a pair, the same string each time: engines look a string up quickly that they have met before. */
function pairName(before: string, stem: string): string {
  let after = pairs.get(before);
  if (after === undefined || pairCount >= rememberedPairs) {
    if (pairCount >= rememberedPairs) {
      pairs.clear();
      pairCount = 0;
    }
    after = new Map();
    pairs.set(before, after);
  }
  let name = after.get(stem);
  if (name === undefined) {
    name = `b:${before}_${stem}`;
    after.set(stem, name);
    pairCount += 1;
  }
  return name;
}

/** Stems and pairs of stems of a sentence; `^` is its beginning. */
export function wordFeatures(tokens: readonly Token[]): Feature[] {
  const features: Feature[] = [];
  let before = '^';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    features.push({ name: token.feature, from: at, to: at + 1 });
    features.push({ name: pairName(before, token.stem), from: at === 0 ? 0 : at - 1, to: at + 1 });
    before = token.stem;
  }
  return features;
}

/** Features for the themes of a sentence. */
export function themeFeatures(analysis: Analysis, context: Context): Feature[] {
  const { tokens, words, themeMatches } = analysis;
  const features: Feature[] = [...words];
  const opener = openerOf(analysis.text);
  const present = new Map<string, number>();
  const early = Math.max(5, Math.ceil(tokens.length * 0.3));
  for (const match of themeMatches) {
    const { label, from, to, weight } = match;
    const place = { from, to };
    const seen = present.get(label) ?? 0;
    present.set(label, seen + weight);
    features.push({ name: `lex:${label}`, ...place });
    features.push({ name: `lex:${label}:${weight >= 2.5 ? 'strong' : weight >= 1.5 ? 'usual' : 'mention'}`, ...place });
    features.push({
      name: `lex:${label}:${from < early ? 'early' : 'late'}${weight >= 2.5 ? ':strong' : ''}`,
      ...place,
    });
    if (
      tokens[to]?.stem === 'and' ||
      tokens[to]?.pause === true ||
      tokens[from]?.pause === true ||
      tokens[from - 1]?.stem === 'and'
    ) {
      features.push({ name: `lex:${label}:listed`, ...place });
    }
  }
  for (const [label, weight] of present) {
    if (weight >= 5) features.push({ name: `lex:${label}:much`, from: 0, to: 0 });
    features.push({
      name: `lex:${label}:${present.size === 1 ? 'only' : present.size === 2 ? 'beside one' : 'among many'}`,
      from: 0,
      to: 0,
    });
  }
  if (present.size === 0) features.push({ name: 'lex:none', from: 0, to: 0 });
  for (const theme of context.section.themes) features.push({ name: `sec:${theme}`, from: 0, to: 0 });
  features.push({ name: `sec:kind:${context.section.kind}`, from: 0, to: 0 });
  if (context.item) features.push({ name: 'item', from: 0, to: 0 });
  features.push({ name: `open:${opener}`, from: 0, to: 0 });
  carried(analysis, context, opener, present, features);
  return features;
}

function carried(
  analysis: Analysis,
  context: Context,
  opener: string,
  present: ReadonlyMap<string, number>,
  features: Feature[],
): void {
  const { previous } = context;
  const near = nearness(context);
  const own = present.size === 0 ? 'bare' : 'own';
  if (context.following !== undefined) {
    for (const label of strongLabels(context.following)) {
      features.push({ name: `next:${label}:${present.has(label) ? 'again' : own}`, from: 0, to: 0 });
    }
  }
  for (const theme of context.opening?.themes ?? []) {
    features.push({ name: `opened:${theme}`, from: 0, to: 0 });
    features.push({ name: `opened:${theme}:${present.has(theme) ? 'again' : own}`, from: 0, to: 0 });
  }
  if (previous === undefined) {
    features.push({ name: 'was:nothing', from: 0, to: 0 });
    return;
  }
  for (const theme of previous.themes) {
    features.push({ name: `was:${theme}:${near}`, from: 0, to: 0 });
    if (near === 'near') {
      features.push({ name: `was:${theme}:${opener}`, from: 0, to: 0 });
      features.push({ name: `was:${theme}:${present.has(theme) ? 'again' : own}`, from: 0, to: 0 });
      features.push({ name: `was:${theme}:${opener}:${present.has(theme) ? 'again' : own}`, from: 0, to: 0 });
    }
  }
  if (previous.themes.length === 0) features.push({ name: `was:no theme:${near}`, from: 0, to: 0 });
  const shared = sharedContent(analysis, previous.analysis);
  if (near === 'near' && shared > 0) {
    for (const theme of previous.themes) features.push({ name: `was:${theme}:shared words`, from: 0, to: 0 });
  }
}

/** Whether the sentence before stands in the same paragraph, in another, or in or before the same list. */
function nearness({ first, item }: Context): string {
  return item ? 'list' : first ? 'far' : 'near';
}

function strongLabels(analysis: Analysis): Set<string> {
  return new Set(analysis.themeMatches.filter((match) => match.weight >= 1.5).map((match) => match.label));
}

function sharedContent(analysis: Analysis, previous: Analysis): number {
  const stems = new Set(previous.tokens.filter((token) => token.word.length > 6).map((token) => token.stem));
  return analysis.tokens.filter((token) => token.word.length > 6 && stems.has(token.stem)).length;
}

const copulas = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'remain',
  'remains',
  'remained',
  'becomes',
  'become',
]);

/** Whether a word stands right after a form of `be`, or with one word between: what is said of the subject. */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || tokens[at]?.pause === true) return false;
  if (copulas.has(before.word)) return true;
  return before.pause === false && copulas.has(tokens[at - 2]?.word ?? '');
}

/** Features for the polarity of a sentence. */
export function polarityFeatures(analysis: Analysis, context: Context): Feature[] {
  const { tokens, words, cueMatches } = analysis;
  const features: Feature[] = [...words];
  const negated = negatedTokens(tokens);
  tokens.forEach((token, at) => {
    if (negated[at] === true) features.push({ name: `n:${token.stem}`, from: at, to: at + 1 });
  });
  const opener = openerOf(analysis.text);
  const aimed = aimedTokens(tokens);
  const signs: string[] = [];
  for (const match of cueMatches) {
    const { label, from, to, weight } = match;
    const turned = negated[from] === true;
    const force = weight >= 2.5 ? ':strong' : weight >= 1.5 ? '' : ':faint';
    const sense = turned ? ':negated' : '';
    features.push({ name: `cue:${label}${sense}`, from, to });
    if (force !== '') features.push({ name: `cue:${label}${force}${sense}`, from, to });
    if (aimed[from] === true) features.push({ name: `cue:${label}:aimed`, from, to });
    if (from < 2) features.push({ name: `cue:${label}:first`, from, to });
    if (isPredicate(tokens, from)) features.push({ name: `cue:${label}:said of subject${sense}`, from, to });
    const sign = weight < 1.5 || (aimed[from] === true && label === 'strength') ? '' : signOf(label, turned);
    if (sign !== '' && signs.at(-1) !== sign) signs.push(sign);
  }
  balance(cueMatches, negated, features);
  composed(cueMatches, negated, aimed, tokens, features);
  const order = signs.slice(-4).join('');
  features.push({ name: `order:${order === '' ? 'none' : order}`, from: 0, to: 0 });
  if (signs.length > 0) features.push({ name: `ends:${signs.at(-1)}`, from: 0, to: 0 });
  if (signs.includes('+') && signs.includes('-')) features.push({ name: 'both signs', from: 0, to: 0 });
  features.push({ name: `sec:kind:${context.section.kind}${context.item ? ':item' : ''}`, from: 0, to: 0 });
  if (context.item) features.push({ name: 'item', from: 0, to: 0 });
  features.push({ name: `voice:${context.voice}`, from: 0, to: 0 });
  features.push({ name: `voice:${context.voice}:${order === '' ? 'none' : order}`, from: 0, to: 0 });
  features.push({ name: `open:${opener}`, from: 0, to: 0 });
  features.push({
    name: `length:${tokens.length < 8 ? 'short' : tokens.length < 20 ? 'middle' : tokens.length < 35 ? 'long' : 'very long'}`,
    from: 0,
    to: 0,
  });
  const { previous } = context;
  if (previous !== undefined) {
    const near = nearness(context);
    features.push({ name: `was:${previous.polarity}:${near}`, from: 0, to: 0 });
    if (near === 'near') {
      features.push({ name: `was:${previous.polarity}:${opener}`, from: 0, to: 0 });
      features.push({ name: `was:${previous.polarity}:order:${order}`, from: 0, to: 0 });
    }
  } else {
    features.push({ name: 'was:nothing', from: 0, to: 0 });
  }
  return features;
}

const reach = 6;

/**
 * Less of a bad thing is good, more of it is bad, and the other way round for a good thing: what a word of change does
 * to the first thing after it, within the clause.
 */
function composed(
  cues: readonly Match[],
  negated: readonly boolean[],
  aimed: readonly boolean[],
  tokens: readonly Token[],
  features: Feature[],
): void {
  for (const change of cues) {
    if (change.label !== 'lessens' && change.label !== 'raises') continue;
    let end = change.to;
    while (end < tokens.length && end < change.to + reach && tokens[end]?.pause !== true) end += 1;
    const thing = cues.find(
      (match) =>
        match.from >= change.to && match.from < end && (match.label === 'bad thing' || match.label === 'good thing'),
    );
    if (thing === undefined) continue;
    const good = (change.label === 'lessens') === (thing.label === 'bad thing');
    const turned = negated[change.from] === true;
    const place = { from: change.from, to: thing.to };
    features.push({ name: `change:${change.label} ${thing.label}${turned ? ':negated' : ''}`, ...place });
    const aim = aimed[change.from] === true ? ':aimed' : '';
    features.push({ name: `change:${good !== turned ? 'good' : 'bad'}${aim}`, ...place });
  }
}

/** How cues of strength and of weakness weigh up, in the whole sentence and after its last contrast. */
function balance(cues: readonly Match[], negated: readonly boolean[], features: Feature[]): void {
  const turn = cues.findLast((match) => match.label === 'contrast')?.from ?? 0;
  for (const [part, from] of [
    ['all', 0],
    ['last', turn],
  ] as const) {
    let good = 0;
    let bad = 0;
    for (const match of cues) {
      if (match.from < from || match.weight < 1.5) continue;
      const sign = signOf(match.label, negated[match.from] === true);
      if (sign === '+') good += match.weight;
      if (sign === '-') bad += match.weight;
    }
    const bucket = Math.max(-4, Math.min(4, Math.round((good - bad) / 2)));
    features.push({ name: `balance:${part}:${bucket}`, from: 0, to: 0 });
    if (good === 0 && bad === 0) features.push({ name: `balance:${part}:no cue`, from: 0, to: 0 });
    else if (good === 0) features.push({ name: `balance:${part}:bad only`, from: 0, to: 0 });
    else if (bad === 0) features.push({ name: `balance:${part}:good only`, from: 0, to: 0 });
    else features.push({ name: `balance:${part}:both`, from: 0, to: 0 });
  }
}

function signOf(cue: string, negated: boolean): string {
  if (cue === 'strength') return negated ? '-' : '+';
  if (cue === 'weakness') return negated ? '+' : '-';
  if (cue === 'more to do') return '-';
  if (cue === 'contrast') return '|';
  return '';
}
