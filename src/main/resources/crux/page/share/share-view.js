import {html, nothing} from 'lit';
import {download} from 'crux/parts/download.js';
import {foldOnEscape} from 'crux/parts/escape.js';
import {SessionElement} from 'crux/parts/plain-element.js';
import {fragmentOf, lineOf, readLine} from 'crux/share/line.js';
import {apart, notYou} from 'crux/share/people.js';
import {profileText, readGiven, readProfile} from 'crux/share/profile.js';
import {representative} from 'crux/state/answers.js';
import 'crux/share/compare-view.js';
import 'crux/share/naming.js';

/** The third step: keep and hand on one’s answers, and set them beside another’s. */
export class ShareView extends SessionElement {
  static properties = {
    keeping: {attribute: false},
    other: {state: true},
    problems: {state: true},
    copied: {state: true},
    over: {state: true},
  };

  constructor() {
    super();
    this.problems = [];
    this.copied = '';
  }

  render() {
    const {session} = this;
    const asks = session.network.credences.length > 0;
    return html`<section class="share" @keydown=${foldOnEscape} @dragover=${this.#over} @dragleave=${() => { this.over = false; }} @drop=${this.#drop}>
      <h2 tabindex="-1">Share and compare</h2>
      ${session.network.credences.length === 0 ? nothing : session.payload.live
        ? html`<crux-naming .session=${session} .keeping=${this.keeping}></crux-naming>`
        : html`<p class="promise">Your answers stay in this file; nothing is sent.</p>`}
      ${session.responses.size > 0 || session.network.credences.length === 0 ? nothing : html`<p class="aside">You have not answered anything yet: there is only the page to hand on.</p>`}
      <div class="cards">
        ${this.#card('The page itself', session.payload.live
          ? `One file that anybody can open, with no server and no network${asks ? ', and answer for themselves' : ''}.`
          : `This file is complete: pass it on as it is.${asks ? ' Your answers are not in it.' : ''}`,
          session.payload.live ? html`<a class="button" href="/n/${session.network.id}/file" download="${session.network.id}.html">Download the page</a>` : nothing)}
        ${session.responses.size === 0 ? nothing : html`${this.#card('Your profile', 'Your answers and notes as a file, for this page or the command line.',
          html`<button type="button" @click=${this.#saveProfile}>Download the profile</button>`)}
        ${this.#card('One line', 'Your answers without notes, to paste into a message.',
          html`<button type="button" @click=${() => this.#copy('line', lineOf(session))}>${this.copied === 'line' ? 'Copied' : 'Copy the line'}</button>`)}
        ${this.#card('A link', 'Your answers stand in the part of the address that no server sees.',
          html`<button type="button" @click=${() => this.#copy('link', this.#link())}>${this.copied === 'link' ? 'Copied' : 'Copy the link'}</button>`)}`}
      </div>
      ${this.#embed()}
      ${session.network.credences.length === 0 ? nothing : html`<section class="meet ${this.over ? 'over' : ''}" aria-labelledby="meet-title">
        <h3 id="meet-title">Set yourself beside another</h3>
        <p>Drop a profile here, choose one, or paste a line of answers.</p>
        <div class="line">
          <label class="button file">Choose a file<input type="file" accept=".json,application/json" @change=${this.#file}></label>
          <input type="text" aria-label="A line of answers" placeholder="paste a line" autocomplete="off" spellcheck="false"
            @change=${this.#line} @paste=${this.#pasted}>
          ${this.#stances()}
        </div>
        ${this.problems.map((problem) => html`<p class="refused" role="alert">${problem}</p>`)}
        ${this.other && !session.showsEffects ? this.#waits() : nothing}
      </section>`}
      ${this.other && session.showsEffects ? html`<crux-compare .session=${session} .other=${this.other}></crux-compare>` : nothing}
      ${asks && session.payload.live && session.showsEffects ? html`<section class="more-of-it">
        ${this.#atHand().length > 0 && session.answerers.overall ? html`<crux-group .session=${session} .people=${this.#atHand()}></crux-group>` : nothing}
        <crux-history .session=${session} .keeping=${this.keeping}></crux-history></section>` : nothing}
    </section>`;
  }

  /** Whoever was taken up before, here or elsewhere. */
  firstUpdated() {
    if (this.session.beside) {
      this.#meet(this.session.beside);
    }
  }

  /** Another’s numbers would pull the person’s own towards them. */
  #waits() {
    return html`<div class="waits" role="status"><p>“${this.other.title}” is taken up. You are set beside them once you have met every question: a
      number seen first pulls yours towards it.</p>
      <button type="button" class="primary" @click=${() => this.dispatchEvent(new CustomEvent('step', {detail: 'answer', bubbles: true}))}>Answer</button></div>`;
  }

  #card(title, text, action) {
    return html`<div class="card"><h3>${title}</h3><p>${text}</p>${action}</div>`;
  }

  #atHand() {
    const {authors, payload} = this.session;
    return apart([...(authors ? [authors] : []), ...(payload.profiles ?? [])]);
  }

  #stances() {
    const profiles = this.#atHand();
    if (profiles.length === 0) {
      return nothing;
    }
    return html`<select aria-label="A profile at hand" @change=${this.#stance}>
      <option value="">or one at hand …</option>
      ${profiles.map((profile, i) => html`<option value=${i}>${profile.title}${profile.whose === 'nobody' ? ' (nobody’s)' : ''}</option>`)}</select>`;
  }

  #embed() {
    const {network, payload} = this.session;
    if (!payload.page) {
      return nothing;
    }
    const snippet = `<iframe src="${network.id}.html" title="${quoted(payload.page.title || network.title)}" width="100%" height="900" style="border:0"></iframe>`;
    return html`<details class="about"><summary>Put this page into another</summary>
      <p>Download the page, place it beside yours, and write:</p><pre><code>${snippet}</code></pre>
      <button type="button" @click=${() => this.#copy('embed', snippet)}>${this.copied === 'embed' ? 'Copied' : 'Copy'}</button></details>`;
  }

  #link() {
    return `${location.href.split('#')[0]}${fragmentOf(this.session)}`;
  }

  #saveProfile = () => download(`${this.session.network.id}-profile.json`, 'application/json', profileText(this.session));

  async #copy(what, text) {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = what;
      setTimeout(() => { this.copied = ''; }, 3000);
    } catch {
      prompt('Copy this:', text);
    }
  }

  #over = (event) => {
    event.preventDefault();
    this.over = true;
  };

  #drop = async (event) => {
    event.preventDefault();
    this.over = false;
    const [file] = event.dataTransfer.files;
    if (file) {
      this.#meet(readProfile(await file.text(), this.session));
    }
  };

  #file = async (event) => {
    const [file] = event.target.files;
    if (file) {
      this.#meet(readProfile(await file.text(), this.session));
    }
  };

  #line = (event) => {
    if (event.target.value.trim()) {
      this.#meet(readLine(event.target.value, this.session));
    }
  };

  #pasted = (event) => {
    const {target} = event;
    setTimeout(() => this.#line({target}));
  };

  #stance = (event) => {
    const profile = this.#atHand()[event.target.value];
    if (profile) {
      this.#meet(readGiven(profile, this.session));
    }
  };

  #meet(other) {
    this.problems = other.problems;
    this.other = [...other.responses.values()].some(({answer}) => representative(answer)) ? {...other, title: notYou(other.title)} : undefined;
    this.session.beside = this.other;
  }
}

/** A text as it stands in an attribute. */
function quoted(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

customElements.define('crux-share', ShareView);
