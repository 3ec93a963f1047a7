/** Sentence and context → features for its themes: terms and where they stand, the heading, themes carried on. */

import { type Analysis, type Context, contextFeature, type Feature, featureAt, nearness } from './features.js';
import { openerOf } from './opener.js';

/** Features for the themes of a sentence. */
export function themeFeatures(analysis: Analysis, context: Context): Feature[] {
  const { tokens, words, themeMatches } = analysis;
  const features: Feature[] = [...words];
  const opener = openerOf(analysis.text);
  const present = new Map<string, number>();
  const early = Math.max(5, Math.ceil(tokens.length * 0.3));
  for (const match of themeMatches) {
    const { label, from, to, weight } = match;
    const seen = present.get(label) ?? 0;
    present.set(label, seen + weight);
    features.push(featureAt(`lex:${label}`, from, to));
    features.push(
      featureAt(`lex:${label}:${weight >= 2.5 ? 'strong' : weight >= 1.5 ? 'usual' : 'mention'}`, from, to),
    );
    features.push(
      featureAt(`lex:${label}:${from < early ? 'early' : 'late'}${weight >= 2.5 ? ':strong' : ''}`, from, to),
    );
    if (
      tokens[to]?.stem === 'and' ||
      tokens[to]?.pause === true ||
      tokens[from]?.pause === true ||
      tokens[from - 1]?.stem === 'and'
    ) {
      features.push(featureAt(`lex:${label}:listed`, from, to));
    }
  }
  for (const [label, weight] of present) {
    if (weight >= 5) features.push(contextFeature(`lex:${label}:much`));
    features.push(
      contextFeature(`lex:${label}:${present.size === 1 ? 'only' : present.size === 2 ? 'beside one' : 'among many'}`),
    );
  }
  if (present.size === 0) features.push(contextFeature('lex:none'));
  for (const theme of context.section.themes) features.push(contextFeature(`sec:${theme}`));
  features.push(contextFeature(`sec:kind:${context.section.kind}`));
  if (context.item) features.push(contextFeature('item'));
  features.push(contextFeature(`open:${opener}`));
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
      features.push(contextFeature(`next:${label}:${present.has(label) ? 'again' : own}`));
    }
  }
  for (const theme of context.opening?.themes ?? []) {
    features.push(contextFeature(`opened:${theme}`));
    features.push(contextFeature(`opened:${theme}:${present.has(theme) ? 'again' : own}`));
  }
  if (previous === undefined) {
    features.push(contextFeature('was:nothing'));
    return;
  }
  for (const theme of previous.themes) {
    features.push(contextFeature(`was:${theme}:${near}`));
    if (near === 'near') {
      features.push(contextFeature(`was:${theme}:${opener}`));
      features.push(contextFeature(`was:${theme}:${present.has(theme) ? 'again' : own}`));
      features.push(contextFeature(`was:${theme}:${opener}:${present.has(theme) ? 'again' : own}`));
    }
  }
  if (previous.themes.length === 0) features.push(contextFeature(`was:no theme:${near}`));
  const shared = sharedContent(analysis, previous.analysis);
  if (near === 'near' && shared > 0) {
    for (const theme of previous.themes) features.push(contextFeature(`was:${theme}:shared words`));
  }
}

function strongLabels(analysis: Analysis): Set<string> {
  return new Set(analysis.themeMatches.filter((match) => match.weight >= 1.5).map((match) => match.label));
}

function sharedContent(analysis: Analysis, previous: Analysis): number {
  const stems = new Set(previous.tokens.filter((token) => token.word.length > 6).map((token) => token.stem));
  return analysis.tokens.filter((token) => token.word.length > 6 && stems.has(token.stem)).length;
}
