/**
 * The schema of a finding, for whoever reads findings from a file. It stands beside the types, not under them, so that
 * the published types need no zod; the last lines hold the two together.
 */

import * as z from 'zod/mini';
import { type Finding, polarities } from './finding.js';

const offset = z.int().check(z.nonnegative());
const probability = z.number().check(z.minimum(0), z.maximum(1));

const evidenceSchema = z.object({
  label: z.string(),
  term: z.string(),
  start: offset,
  end: offset,
  weight: z.number(),
  source: z.enum(['lexicon', 'bayes', 'section']),
});

const clauseSchema = z.object({
  text: z.string(),
  start: offset,
  end: offset,
  themes: z.array(z.string()),
  polarity: z.enum(polarities),
});

/** What a finding is, for whoever reads findings from a file. */
export const findingSchema = z.object({
  text: z.string(),
  start: offset,
  end: offset,
  section: z.nullable(z.string()),
  themes: z.array(z.string()),
  polarity: z.enum(polarities),
  confidence: z.object({
    themes: z.record(z.string(), probability),
    polarity: z.object({ strength: probability, weakness: probability, mixed: probability, neutral: probability }),
  }),
  evidence: z.array(evidenceSchema),
  clauses: z.exactOptional(z.array(clauseSchema)),
});

type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

/** Fails to compile when the schema and the type part. */
export const schemaIsType: Same<Mutable<z.infer<typeof findingSchema>>, Mutable<Finding<string>>> = true;
