import { describe, expect, it } from 'vitest';
import * as api from '../src/index.js';

describe('the public API', () => {
  it('has the names that other code relies on', () => {
    expect(Object.keys(api)).toEqual(
      expect.arrayContaining([
        'classifyFindings',
        'createClassifier',
        'extendLexicon',
        'defaultLexicon',
        'summariseFindings',
        'compareFindings',
      ]),
    );
  });
});
