// What the bundles have in the place of `compromise/one`: its sentence boundaries, without the rest of it, which would
// be half of their code and a third of the time that an import takes. A test holds the two against each other.
import splitSentences from '../node_modules/compromise/src/1-one/tokenize/methods/01-sentences/index.js';
import isSentence from '../node_modules/compromise/src/1-one/tokenize/methods/01-sentences/is-sentence.js';
import { abbreviations } from '../node_modules/compromise/src/1-one/tokenize/model/lexicon.js';

const methods = { one: { tokenize: { splitSentences, isSentence } } };
const world = { methods, model: { one: { abbreviations } } };

export default { methods: () => methods, world: () => world };
