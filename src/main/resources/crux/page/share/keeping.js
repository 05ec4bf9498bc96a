import {load, save} from 'crux/share/server.js';
import {profileText, readProfile} from 'crux/share/profile.js';

const PAUSE = 800;

/** The changes that call for keeping. */
const KEPT = ['answers', 'beliefs'];

/**
 * Keeps a session’s answers: with a server in the person’s library, in a file in this browser alone. Its state is always known:
 *
 * `blank` nothing to keep · `unsaved` · `saving` · `saved` · `conflict` somebody else saved · `failed` with a reason
 */
export class Keeping extends EventTarget {
  constructor(session, store) {
    super();
    this.session = session;
    this.store = store;
    this.state = 'blank';
    this.reason = '';
    this.saves = Promise.resolve();
    session.addEventListener('change', (event) => KEPT.includes(event.detail) && this.#unsaved());
    addEventListener('pagehide', () => this.state === 'unsaved' && this.save());
  }

  /** Takes up what was kept before. */
  async begin() {
    return this.#take(false);
  }

  async #take(empty) {
    try {
      const text = await this.store.load();
      if (text) {
        const {responses, beliefs} = readProfile(text, this.session);
        if (responses.size > 0 || empty) {
          this.session.replace(responses);
        }
        this.session.state(beliefs);
        this.#be('saved');
      }
    } catch (problem) {
      this.#be('failed', problem.message);
    }
    clearTimeout(this.timer);
  }

  #unsaved() {
    if (this.state !== 'conflict') {
      this.#be('unsaved');
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  /**
   * Saves now, or once the save before is done: two at once would be over the same version, and the second taken for somebody else’s.
   *
   * @param {boolean} over whether to overwrite what somebody else saved
   */
  save(over = false) {
    clearTimeout(this.timer);
    this.saves = this.saves.then(() => this.#store(over));
    return this.saves;
  }

  async #store(over) {
    if (this.state === 'conflict' && !over) {
      return;
    }
    this.#be('saving');
    try {
      const kept = await this.store.save(profileText(this.session, this.store), over);
      if (this.state === 'saving') {
        this.#be(kept ? 'saved' : 'conflict');
      }
    } catch (problem) {
      this.#be('failed', problem.message);
    }
  }

  /** Takes what is kept now, whoever saved it, in place of what stands here. */
  async takeTheirs() {
    this.state = 'blank';
    await this.#take(true);
  }

  #be(state, reason = '') {
    this.state = state;
    this.reason = reason;
    this.dispatchEvent(new Event('state'));
  }
}

/** Keeps a profile in the library of the server. */
export class LibraryStore {
  /** @param {string|null} title what its owner calls it, where that is not its name */
  constructor(network, id, title = null) {
    this.network = network;
    this.id = id;
    this.title = title ?? '';
    this.version = null;
    this.place = `profile “${title ?? id}” in your library`;
  }

  async load() {
    const kept = await load(this.network, this.id);
    this.version = kept?.version ?? null;
    return kept?.text;
  }

  async save(text, over) {
    if (over) {
      await this.load();
    }
    const {version, conflict} = await save(this.network, this.id, text, this.version);
    this.version = conflict ? this.version : version;
    return !conflict;
  }
}

/** Keeps a profile in this browser, for a file: where the browser allows it. */
export class BrowserStore {
  constructor(network, hash) {
    this.key = `crux ${network} ${hash}`;
    this.id = 'mine';
    this.place = 'this browser';
  }

  async load() {
    try {
      return localStorage.getItem(this.key);
    } catch {
      return null;
    }
  }

  async save(text) {
    try {
      localStorage.setItem(this.key, text);
      return true;
    } catch {
      throw new Error('This browser keeps nothing for files: download your profile before you close it.');
    }
  }
}
