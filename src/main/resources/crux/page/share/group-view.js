import {html, nothing} from 'lit';
import {percent} from 'crux/notation/figures.js';
import {choice} from 'crux/parts/choice.js';
import {conclusionName, grantedWords} from 'crux/parts/conclusion.js';
import {SessionElement} from 'crux/parts/plain-element.js';
import {YOU, freeId} from 'crux/share/people.js';
import {profileText} from 'crux/share/profile.js';
import {groupOf} from 'crux/share/server.js';
import {ranked} from 'crux/share/ranks.js';

const SHOWN = 6;
/** From so many on, all of them are chosen or none at a stroke. */
const MANY = 6;
/** A share that shows as nothing. */
const LEAST = 0.005;

const ORDER = new Intl.Collator('en', {numeric: true});

/** Several people at once: what each concludes, what they come to together, and what they disagree about. */
class GroupView extends SessionElement {
  static properties = {
    people: {attribute: false},
    chosen: {state: true},
    found: {state: true},
    trouble: {state: true},
    waiting: {state: true},
    which: {state: true},
    every: {state: true},
  };

  constructor() {
    super();
    this.which = 'overall';
    this.trouble = '';
    this.asked = 0;
  }

  willUpdate(changed) {
    if (changed.has('people')) {
      const own = this.people.filter(isPerson);
      this.chosen ??= new Set((own.length > 0 ? own : this.people).map(({id}) => id));
    }
  }

  sessionChanged(what) {
    if (what === 'answers') {
      this.#forget();
    }
    super.sessionChanged(what);
  }

  render() {
    const own = this.people.filter(isPerson).sort((a, b) => ORDER.compare(a.title, b.title));
    const stances = this.people.filter((each) => !isPerson(each));
    return html`<details class="about group"><summary>Many people at once</summary>
      ${own.length ? this.#toChoose('You, and of those who answered on this machine', own)
        : html`<p>Nobody else has answered on this machine yet; somebody can, under another name.</p>`}
      ${stances.length ? this.#toChoose(own.length ? 'Stances and readings, nobody’s own answers' : 'You, and of the stances and readings, which are nobody’s own answers', stances) : nothing}
      <p class="line"><button type="button" ?disabled=${this.chosen.size === 0} aria-disabled=${this.waiting ? 'true' : 'false'}
        @click=${this.#gather}>${this.waiting ? 'Working it out …' : 'Set them side by side'}</button>
        <span class="aside">${this.chosen.size === 0 ? 'Choose one at least.' : `You and ${this.chosen.size} ${this.chosen.size === 1 ? 'other' : 'others'}.`}</span></p>
      ${this.trouble ? html`<p class="refused" role="alert">${this.trouble}</p>` : nothing}
      ${this.found?.granted ? html`<div class="line">${choice('Which conclusion', [
        {value: 'overall', text: 'Overall'}, {value: 'granted', text: 'Granted', title: grantedWords(this.session.network)},
      ], this.which, (value) => { this.which = value; })}</div>` : nothing}
      <p class="gap" role="status">${this.found ? this.#inShort(this.#part()) : nothing}</p>
      ${this.found ? this.#result(this.#part()) : nothing}</details>`;
  }

  #toChoose(legend, people) {
    const all = people.every(({id}) => this.chosen.has(id));
    return html`<fieldset class="group-people"><legend>${legend}</legend>
      ${people.length > MANY ? html`<button type="button" class="link" @click=${() => this.#choose(people, !all)}>${all ? 'None of them' : `All ${people.length}`}</button>` : nothing}
      <div>${people.map((each) => html`<label class="check"><input type="checkbox" .checked=${this.chosen.has(each.id)}
        @change=${(event) => this.#choose([each], event.target.checked)}> <span title=${each.title}>${each.title}</span></label>`)}</div></fieldset>`;
  }

  #part() {
    return this.which === 'granted' && this.found.granted ? this.found.granted : this.found;
  }

  #inShort({members, conclusions}) {
    const {network} = this.session;
    return html`“${conclusionName(network)}”${this.which === 'granted' ? `, ${grantedWords(network)}` : ''}: ${members.length} conclude from <b>${percent(conclusions.least)}</b>
      to <b>${percent(conclusions.greatest)}</b>, with ${percent(conclusions.median)} in the middle.`;
  }

  #result({members, pooled, varianceShares, impossible}) {
    const titles = new Map([[this.own, YOU], ...this.people.map(({id, title}) => [id, title])]);
    const question = (id) => this.session.credences.get(id)?.label ?? id;
    const disputed = varianceShares.filter(({share}) => share > LEAST);
    return html`<section class="group-result" aria-label="The group" aria-busy=${this.waiting ? 'true' : 'false'}>
      ${this.#members([...members].sort((a, b) => b.probability - a.probability), titles)}
      ${impossible?.length ? html`<p class="aside">Under their answers what is granted cannot happen: ${impossible.map((id) => titles.get(id)).join(', ')}.</p>` : nothing}
      <p>Taken together: <b>${percent(pooled.linear)}</b> as the mean of their conclusions${pooled.logarithmic === null ? '' : html`,
        <b>${percent(pooled.logarithmic)}</b> as the geometric mean of their odds`}${pooled.ofMeanAnswers === null ? '' : html`, and
        <b>${percent(pooled.ofMeanAnswers)}</b> from their mean answers to each question`}.</p>
      ${disputed.length ? html`<h4>What the group disagrees about</h4><p class="aside">Each answer’s share of the spread of the conclusions.</p>
        <dl class="group-members">${disputed.slice(0, SHOWN).map(({credence, share}) => bar(question(credence), Number(share.toFixed(4)), false))}</dl>
        ${disputed.length > SHOWN ? html`<p class="aside">And ${disputed.length - SHOWN} more, each less.</p>` : nothing}`
        : html`<p>They agree on every answer that moves it.</p>`}
    </section>`;
  }

  /** Everybody where they are few; where they are many, those at the ends, those in the middle and oneself, unless all are asked for. */
  #members(members, titles) {
    const parts = ranked(members, ({name}) => name === this.own, this.every);
    const bars = (some) => html`<dl class="group-members">${some.map(({name, probability}) => bar(titles.get(name), probability, name === this.own))}</dl>`;
    return html`${parts.map(({shown, left}) => (shown ? bars(shown)
        : html`<p class="group-between">${left.length} more, from ${percent(left[0].probability)} to ${percent(left[left.length - 1].probability)}</p>`))}
      ${parts.length > 1 || this.every ? html`<p><button type="button" class="link" aria-expanded=${this.every ? 'true' : 'false'}
        @click=${() => { this.every = !this.every; }}>${this.every ? 'Show fewer of them' : `Show all ${members.length}`}</button></p>` : nothing}`;
  }

  /** A choice once they stand side by side is followed at once. */
  #choose(people, checked) {
    const chosen = new Set(this.chosen);
    people.forEach(({id}) => (checked ? chosen.add(id) : chosen.delete(id)));
    this.chosen = chosen;
    if (chosen.size === 0) {
      this.#forget();
    } else if (this.found || this.waiting) {
      this.#ask();
    }
  }

  #forget() {
    this.found = undefined;
    this.waiting = false;
    this.asked++;
  }

  #gather = () => {
    if (!this.waiting) {
      this.#ask();
    }
  };

  async #ask() {
    const {session} = this;
    const {id: network, hash} = session.network;
    const asked = ++this.asked;
    this.waiting = true;
    this.own = freeId('you', this.people);
    const others = this.people.filter(({id}) => this.chosen.has(id))
      .map(({id, title, answers}) => ({crux: 1, kind: 'profile', id, title, network, hash, answers}));
    const [found, trouble] = await groupOf(network, [JSON.parse(profileText(session, {id: this.own, title: YOU})), ...others])
      .then((all) => [all, ''], (problem) => [undefined, problem.message]);
    if (asked === this.asked) {
      this.found = found;
      this.trouble = trouble;
      this.waiting = false;
    }
  }
}

function isPerson({whose}) {
  return whose !== 'nobody' && whose !== 'reading';
}

function bar(name, share, isYou) {
  return html`<div class=${isYou ? 'you' : ''}><dt title=${name}>${name}</dt><dd><span class="measure"><span .style="width: ${100 * share}%"></span></span><span
    class="chance">${percent(share)}</span></dd></div>`;
}

customElements.define('crux-group', GroupView);
