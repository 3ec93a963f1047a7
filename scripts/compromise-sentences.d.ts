/** What `src/text/sentences.ts` uses of `compromise/one`. */
declare const nlp: { readonly methods: () => object; readonly world: () => object };
export default nlp;
