/** Sentence and context → features for its polarity: cues, how they are turned and weighed, figures, who speaks, what came before. */

import type { Match } from '../lexicon/matcher.js';
import type { Token } from '../text/tokens.js';
import { type Analysis, type Context, contextFeature, type Feature, featureAt, nearness } from './features.js';
import { figureFeatures } from './figures.js';
import { openerOf } from './opener.js';
import { aimedTokens, isPredicate, negatedTokens } from './scope.js';

/** Features for the polarity of a sentence. */
export function polarityFeatures(analysis: Analysis, context: Context): Feature[] {
  const { tokens, words, cueMatches } = analysis;
  const features: Feature[] = [...words];
  const negated = negatedTokens(tokens);
  tokens.forEach((token, at) => {
    if (negated[at] === true) features.push(featureAt(`n:${token.stem}`, at, at + 1));
  });
  const opener = openerOf(analysis.text);
  const aimed = aimedTokens(tokens);
  const signs: string[] = [];
  for (const match of cueMatches) {
    const { label, from, to, weight } = match;
    const turned = negated[from] === true;
    const force = weight >= 2.5 ? ':strong' : weight >= 1.5 ? '' : ':faint';
    const sense = turned ? ':negated' : '';
    features.push(featureAt(`cue:${label}${sense}`, from, to));
    if (force !== '') features.push(featureAt(`cue:${label}${force}${sense}`, from, to));
    if (aimed[from] === true) features.push(featureAt(`cue:${label}:aimed`, from, to));
    if (from < 2) features.push(featureAt(`cue:${label}:first`, from, to));
    if (isPredicate(tokens, from)) features.push(featureAt(`cue:${label}:said of subject${sense}`, from, to));
    const sign = weight < 1.5 || (aimed[from] === true && label === 'strength') ? '' : signOf(label, turned);
    if (sign !== '' && signs.at(-1) !== sign) signs.push(sign);
  }
  balance(cueMatches, negated, features);
  composed(cueMatches, negated, aimed, tokens, features);
  const order = signs.slice(-4).join('');
  features.push(contextFeature(`order:${order === '' ? 'none' : order}`));
  if (signs.length > 0) features.push(contextFeature(`ends:${signs.at(-1)}`));
  if (signs.includes('+') && signs.includes('-')) features.push(contextFeature('both signs'));
  features.push(contextFeature(`sec:kind:${context.section.kind}${context.item ? ':item' : ''}`));
  for (const stem of context.section.stems) features.push(contextFeature(`sec:word:${stem}`));
  if (context.item) features.push(contextFeature('item'));
  features.push(contextFeature(`voice:${context.voice}`));
  features.push(contextFeature(`voice:${context.voice}:${order === '' ? 'none' : order}`));
  features.push(contextFeature(`open:${opener}`));
  for (const feature of figureFeatures(analysis)) features.push(feature);
  const { previous } = context;
  if (previous !== undefined) {
    const near = nearness(context);
    features.push(contextFeature(`was:${previous.polarity}:${near}`));
    if (near === 'near') {
      features.push(contextFeature(`was:${previous.polarity}:${opener}`));
      features.push(contextFeature(`was:${previous.polarity}:order:${order}`));
    }
  } else {
    features.push(contextFeature('was:nothing'));
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
  cues.forEach((change, index) => {
    if (change.label !== 'lessens' && change.label !== 'raises') return;
    let end = change.to;
    while (end < tokens.length && end < change.to + reach && tokens[end]?.pause !== true) end += 1;
    const thing = firstThing(cues, index + 1, change.to, end);
    if (thing === undefined) return;
    const good = (change.label === 'lessens') === (thing.label === 'bad thing');
    const turned = negated[change.from] === true;
    const { from } = change;
    const { to } = thing;
    features.push(featureAt(`change:${change.label} ${thing.label}${turned ? ':negated' : ''}`, from, to));
    const aim = aimed[from] === true ? ':aimed' : '';
    features.push(featureAt(`change:${good !== turned ? 'good' : 'bad'}${aim}`, from, to));
  });
}

/** The first good or bad thing between two tokens; `at` is where among the cues to look from. */
function firstThing(cues: readonly Match[], at: number, from: number, end: number): Match | undefined {
  for (let next = at; next < cues.length; next += 1) {
    const match = cues[next];
    if (match === undefined || match.from >= end) return undefined;
    if (match.from >= from && (match.label === 'bad thing' || match.label === 'good thing')) return match;
  }
  return undefined;
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
    features.push(contextFeature(`balance:${part}:${bucket}`));
    if (good === 0 && bad === 0) features.push(contextFeature(`balance:${part}:no cue`));
    else if (good === 0) features.push(contextFeature(`balance:${part}:bad only`));
    else if (bad === 0) features.push(contextFeature(`balance:${part}:good only`));
    else features.push(contextFeature(`balance:${part}:both`));
  }
}

function signOf(cue: string, negated: boolean): string {
  if (cue === 'strength') return negated ? '-' : '+';
  if (cue === 'weakness') return negated ? '+' : '-';
  if (cue === 'more to do') return '-';
  if (cue === 'contrast') return '|';
  return '';
}
