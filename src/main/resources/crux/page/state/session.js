import {representative} from 'crux/state/answers.js';

/**
 * One person's way through the questions of one network: what was answered, where they are, what follows from it.
 *
 * Questions come by tier, then in the author's order. Nothing but the questions is shown before each was answered, rejected or
 * skipped once, or effects were asked for. Listeners are told of every change by a `change` event.
 */
export class Session extends EventTarget {
  /**
   * @param {object} payload see crux.page.Payload
   * @param {{overall: import('crux/circuit/answerer.js').Answerer|null, granted: import('crux/circuit/answerer.js').Answerer|null}} answerers
   */
  constructor(payload, answerers) {
    super();
    this.payload = payload;
    this.network = payload.network;
    this.answerers = answerers;
    this.coordinates = answerers.coordinates;
    this.credences = new Map(this.network.credences.map((credence) => [credence.id, credence]));
    /** @type {Map<string, import('crux/state/answers.js').Response>} */
    this.responses = new Map();
    this.skipped = new Set();
    /** Questions asked beyond the tier, one by one. */
    this.added = new Set();
    this.notes = new Map();
    this.effects = false;
    this.finished = false;
    /**
     * What the person states directly, entry by entry as a profile file has it; undefined until it is known.
     *
     * @type {object[]|undefined}
     */
    this.beliefs = undefined;
    /** Whom the person is set beside, as crux/share/profile.js reads them; undefined for nobody. */
    this.beside = undefined;
    /**
     * What is supposed for the while, by the place of its node in the graph; no answer, and never kept.
     *
     * @type {Map<number, import('crux/graph/supposition.js').Supposition>}
     */
    this.supposed = new Map();
    this.position = 0;
    /** Where no question is for everyone, those of the first tier there is are asked. */
    this.firstTier = Math.min(3, ...this.network.credences.map(({tier}) => tier));
    this.tier = this.firstTier;
    this.#orderQuestions();
  }

  #orderQuestions() {
    this.order = this.#askedUpTo(this.tier);
  }

  /** The questions that the author chose, in the author's order, then the others up to a tier; those of the first tier alone where none was chosen. */
  #askedUpTo(tier) {
    const chosen = this.payload.page?.questions ?? [];
    const rank = ({id, tier: own}) => (chosen.includes(id) ? chosen.indexOf(id) - chosen.length : own);
    return this.network.credences
      .filter((credence) => chosen.includes(credence.id) || this.added.has(credence.id) || (credence.tier <= tier && (chosen.length === 0 || tier > this.firstTier)))
      .sort((a, b) => rank(a) - rank(b));
  }

  /** How many more questions there are up to a tier. */
  moreUpTo(tier) {
    return this.#askedUpTo(tier).length - this.order.length;
  }

  /** The author's own answers, once the reader has met every question; undefined before, and where there are none. */
  get authors() {
    return this.finished ? this.payload.page?.answers : undefined;
  }

  /** The question being looked at; undefined where the network asks none. */
  get current() {
    return this.order[this.position];
  }

  /** @returns {'answered'|'rejected'|'skipped'|'open'} */
  standing(id) {
    const response = this.responses.get(id);
    if (response) {
      return response.answer.type === 'rejected' ? 'rejected' : 'answered';
    }
    return this.skipped.has(id) ? 'skipped' : 'open';
  }

  /** How many questions are asked, how many have an answer of the person's own, how many are still open. */
  get progress() {
    const standings = this.order.map(({id}) => this.standing(id));
    const count = (standing) => standings.filter((each) => each === standing).length;
    return {
      total: standings.length,
      own: count('answered') + count('rejected'),
      skipped: count('skipped'),
      open: count('open'),
    };
  }

  /** How many answers are the person's own, those beyond the tiers asked included. */
  get own() {
    return this.responses.size;
  }

  /** Whether defaults, and what answers do to the conclusion, may be shown. */
  get showsEffects() {
    return this.effects || this.finished || this.order.length === 0;
  }

  /** The answers as numbers: the defaults stand in for what is not answered. @returns {Float64Array} */
  get values() {
    if (!this.cachedValues) {
      this.cachedValues = this.valuesOf(this.responses);
    }
    return this.cachedValues;
  }

  /** Anybody’s answers as numbers: the defaults stand in for what is not answered. @returns {Float64Array} */
  valuesOf(responses) {
    const values = this.coordinates.defaults();
    for (const [id, {answer}] of responses) {
      const own = this.credences.has(id) && representative(answer);
      if (own) {
        values.set(own, this.coordinates.first.get(id));
      }
    }
    return values;
  }

  /** The two conclusions under the present answers. @returns {{overall: object|null, granted: object|null}} */
  get readings() {
    this.cachedReadings ??= {
      overall: this.answerers.overall?.at(this.values) ?? null,
      granted: this.answerers.granted?.at(this.values) ?? null,
    };
    return this.cachedReadings;
  }

  /** The answer to a credence, if there is one. */
  answerTo(id) {
    return this.responses.get(id)?.answer;
  }

  /** The note on a question, answered or not. */
  noteOn(id) {
    return this.responses.get(id)?.note ?? this.notes.get(id) ?? '';
  }

  answer(id, answer, written = '') {
    this.responses.set(id, {answer, written, date: today(), note: this.noteOn(id)});
    this.skipped.delete(id);
    this.#changed('answers');
  }

  reject(id, reason) {
    this.answer(id, {type: 'rejected', reason});
  }

  /** Leaves a question at its default, which is then nobody's answer. */
  skip(id) {
    this.#forget(id);
    this.skipped.add(id);
    this.#changed('answers');
  }

  /** Takes back whatever was said to a question. */
  clear(id) {
    this.#forget(id);
    this.skipped.delete(id);
    this.#changed('answers');
  }

  #forget(id) {
    const note = this.noteOn(id);
    this.responses.delete(id);
    if (note !== '') {
      this.notes.set(id, note);
    }
  }

  note(id, text) {
    const response = this.responses.get(id);
    if (response) {
      this.responses.set(id, {...response, note: text});
    } else {
      this.notes.set(id, text);
    }
    this.#changed('answers');
  }

  /** Takes what is stated directly in place of what was. @param {object[]} beliefs */
  state(beliefs) {
    this.beliefs = beliefs;
    this.#changed('beliefs');
  }

  /** Takes some answers in place of those there were, and leaves everything else as it stands. */
  move(responses) {
    this.responses = new Map([...this.responses, ...responses]);
    responses.forEach((_, id) => this.skipped.delete(id));
    this.#changed('answers');
  }

  /** Takes over a whole profile's answers. @param {Map<string, import('crux/state/answers.js').Response>} responses */
  replace(responses) {
    this.responses = new Map(responses);
    this.skipped.clear();
    this.added = new Set(this.responses.keys());
    this.#orderQuestions();
    this.finished ||= this.progress.open === 0;
    const open = this.order.findIndex(({id}) => this.standing(id) === 'open');
    this.position = open < 0 ? 0 : open;
    this.#changed('answers');
  }

  /** Looks at a question by its place; past the last ends the pass. */
  goTo(position) {
    if (position >= this.order.length) {
      this.finished ||= this.progress.open === 0;
    }
    this.position = Math.max(0, Math.min(this.order.length - 1, position));
    this.#changed('place');
  }

  /** The place of the next open question after this one, round the whole list; the length where none is open. */
  get nextOpen() {
    const {length} = this.order;
    for (let step = 1; step <= length; step++) {
      const place = (this.position + step) % length;
      if (this.standing(this.order[place].id) === 'open') {
        return place;
      }
    }
    return length;
  }

  /** Asks the questions up to a tier as well. */
  askUpTo(tier) {
    const {length} = this.order;
    this.tier = tier;
    this.#orderQuestions();
    this.position = Math.min(length, this.order.length - 1);
    this.#changed('place');
  }

  /** Asks one more question, whatever its tier, and goes to it. */
  ask(id) {
    this.added.add(id);
    this.#orderQuestions();
    this.position = this.order.findIndex((credence) => credence.id === id);
    this.#changed('place');
  }

  /** Supposes something of a variable, in place of what was supposed of it before; nothing takes it back. */
  suppose(place, supposition) {
    this.supposed = new Map(this.supposed);
    if (supposition) {
      this.supposed.set(place, supposition);
    } else {
      this.supposed.delete(place);
    }
    this.#changed('supposed');
  }

  supposeNothing() {
    this.supposed = new Map();
    this.#changed('supposed');
  }

  /** Shows effects before the first pass is done: because it was asked for. */
  showEffects() {
    this.effects = true;
    this.#changed('place');
  }

  #changed(what) {
    if (what === 'answers') {
      this.cachedValues = undefined;
      this.cachedReadings = undefined;
      this.finished ||= this.progress.open === 0;
    }
    this.dispatchEvent(new CustomEvent('change', {detail: what}));
  }
}

function today() {
  const now = new Date();
  const two = (value) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
