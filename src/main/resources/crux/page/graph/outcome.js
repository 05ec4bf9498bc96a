import {asked, idsOf} from 'crux/graph/supposition.js';
import {posteriors} from 'crux/share/server.js';

/**
 * The chances in the graph under what is supposed, beside those without it; by the page's own circuit where it takes what is supposed, else
 * by the server where there is one. Fires `change` where an answer came later.
 */
export class Outcome extends EventTarget {
  /** Chances by node and state; undefined where none may or can be shown. @type {Float64Array[]|undefined} */
  each = undefined;
  /** The same before anything is supposed. @type {Float64Array[]|undefined} */
  before = undefined;
  /** How likely what is seen for certain was; undefined where that is not known. @type {number|undefined} */
  chance = undefined;
  /** The places of nodes of whose suppositions at least one cannot hold; undefined where all can. @type {number[]|undefined} */
  conflict = undefined;
  waiting = false;
  trouble = '';
  #for = [];
  #befores = new Map();

  /** @param {import('crux/state/session.js').Session} session @param chances see crux/graph/chances.js */
  constructor(session, chances) {
    super();
    this.session = session;
    this.chances = chances;
    this.live = session.payload.live;
  }

  /** Whether a supposition of any kind can be worked out, or those alone that say what is seen. @returns {'all'|'seen'|'none'} */
  get takes() {
    return this.live ? 'all' : this.chances?.circuit ? 'seen' : 'none';
  }

  /** Whether the chances of every variable can be told at all. */
  get known() {
    return Boolean(this.chances) || this.live;
  }

  /** Works out what changed; at once where the page can. @returns {boolean} whether anything did */
  update(granted) {
    const {showsEffects, values, supposed} = this.session;
    const now = [showsEffects, values, granted, supposed];
    if (this.#for.length > 0 && now.every((each, i) => each === this.#for[i])) {
      return false;
    }
    this.#for = now;
    this.abort?.abort();
    Object.assign(this, {waiting: false, trouble: '', conflict: undefined, chance: undefined});
    if (!showsEffects) {
      Object.assign(this, {each: undefined, before: undefined});
    } else if (this.chances?.takes(supposed)) {
      this.#here(granted);
    } else if (this.live) {
      this.#there(granted);
    } else {
      this.each = undefined;
    }
    return true;
  }

  #here(granted) {
    const {values, supposed} = this.session;
    this.before = this.chances.at(values, granted);
    this.each = supposed.size === 0 ? this.before : this.chances.at(values, granted, supposed);
    if (supposed.size > 0) {
      this.chance = this.chances.chanceOf(values, granted, supposed);
      this.conflict = this.chance === 0 ? this.#least(granted) : undefined;
    }
  }

  /** Suppositions that cannot hold together, of which none can be spared: each is left out in turn, for good where the rest still conflict. */
  #least(granted) {
    const left = new Map(this.session.supposed);
    for (const place of this.session.supposed.keys()) {
      const without = new Map(left);
      without.delete(place);
      if (this.chances.chanceOf(this.session.values, granted, without) === 0) {
        left.delete(place);
      }
    }
    return [...left.keys()];
  }

  async #there(granted) {
    const {session} = this;
    const abort = new AbortController();
    this.abort = abort;
    this.waiting = true;
    try {
      this.before = await this.#unsupposed(granted, abort.signal);
      const answer = session.supposed.size === 0 ? undefined : await this.#ask(session.supposed, granted, abort.signal);
      if (!abort.signal.aborted) {
        this.#take(answer);
      }
    } catch (problem) {
      if (abort.signal.aborted) {
        return;
      }
      Object.assign(this, {waiting: false, trouble: problem.message, each: undefined});
    }
    this.dispatchEvent(new Event('change'));
  }

  #take(answer) {
    this.waiting = false;
    this.each = answer ? this.#read(answer) : this.before;
    if (answer?.impossible) {
      const {nodes} = this.session.payload.graph;
      this.conflict = answer.conflict.map(({variable}) => nodes.findIndex(({id}) => id === variable));
    } else if (answer) {
      this.chance = answer.probabilityOfEvidence;
    }
  }

  /** What the variables are before anything is supposed, asked for once an answer. */
  async #unsupposed(granted, signal) {
    const {values} = this.session;
    if (this.chances) {
      return this.chances.at(values, granted);
    }
    if (this.#befores.get(granted)?.values !== values) {
      this.#befores.set(granted, {values, each: this.#read(await this.#ask(new Map(), granted, signal))});
    }
    return this.#befores.get(granted).each;
  }

  async #ask(supposed, granted, signal) {
    return posteriors(this.session, asked(this.session.payload.graph.nodes, supposed, granted), signal);
  }

  #read(answer) {
    return this.session.payload.graph.nodes.map((node) => Float64Array.from(idsOf(node), (state) => answer.posteriors?.[node.id][state] ?? NaN));
  }
}
