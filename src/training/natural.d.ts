/** The two files of `natural` that are used, without the package's own types, which name its database drivers. */
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  interface Apparatus {
    readonly classFeatures: Readonly<Record<string, Readonly<Record<number, number>>>>;
    readonly classTotals: Readonly<Record<string, number>>;
    readonly totalExamples: number;
  }

  export default class BayesClassifier {
    constructor(stemmer?: undefined, smoothing?: number);
    readonly classifier: Apparatus;
    readonly stemmer: { tokenizeAndStem(text: string): string[] };
    readonly features: Readonly<Record<string, number>>;
    textToFeatures: (observation: readonly string[] | string) => number[];
    addDocument(text: readonly string[] | string, label: string): void;
    train(): void;
    getClassifications(observation: readonly string[] | string): { label: string; value: number }[];
  }
}
