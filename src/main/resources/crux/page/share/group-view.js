import {html, nothing} from 'lit';
import {percent} from 'crux/notation/figures.js';
import {choice} from 'crux/parts/choice.js';
import {conclusionName, grantedWords} from 'crux/parts/conclusion.js';
import {SessionElement} from 'crux/parts/plain-element.js';
import {profileText} from 'crux/share/profile.js';
import {groupOf} from 'crux/share/server.js';

const YOU = 'You';
const SHOWN = 6;

/** Several people at once: what each concludes, what they come to together, and what they disagree about. */
class GroupView extends SessionElement {
  static properties = {people: {attribute: false}, chosen: {state: true}, found: {state: true}, trouble: {state: true}, waiting: {state: true}, which: {state: true}};

  constructor() {
    super();
    this.which = 'overall';
    this.trouble = '';
  }

  willUpdate(changed) {
    if (changed.has('people')) {
      const own = this.people.filter(({whose}) => whose !== 'nobody' && whose !== 'reading');
      this.chosen ??= new Set((own.length > 0 ? own : this.people).map(({id}) => id));
    }
  }

  sessionChanged(what) {
    if (what === 'answers') {
      this.found = undefined;
    }
    super.sessionChanged(what);
  }

  render() {
    return html`<details class="about group"><summary>Many people at once</summary>
      <p>You, and:</p>
      <div class="group-people">${this.people.map(({id, title, whose}) => html`<label class="check"><input type="checkbox" .checked=${this.chosen.has(id)}
        @change=${(event) => this.#choose(id, event.target.checked)}> ${title}${whose === 'nobody' ? ' (nobody’s)' : ''}</label>`)}</div>
      <p><button type="button" ?disabled=${this.chosen.size === 0 || this.waiting} @click=${this.#gather}>${this.waiting ? 'Working it out …' : 'Set them side by side'}</button></p>
      ${this.trouble ? html`<p class="refused" role="alert">${this.trouble}</p>` : nothing}
      ${this.found ? this.#result() : nothing}</details>`;
  }

  #result() {
    const {found, session: {network}} = this;
    const part = this.which === 'granted' && found.granted ? found.granted : found;
    const {members, conclusions, pooled, varianceShares, impossible} = part;
    const name = (id) => this.session.credences.get(id)?.label ?? id;
    const disputed = varianceShares.filter(({share}) => share > 0.005);
    return html`<section class="group-result" aria-label="The group">
      ${found.granted ? html`<div class="line">${choice('Which conclusion', [{value: 'overall', text: 'Overall'}, {value: 'granted', text: 'Granted', title: grantedWords(network)}],
        this.which, (value) => { this.which = value; })}</div>` : nothing}
      <p class="gap">“${conclusionName(network)}”${this.which === 'granted' ? `, ${grantedWords(network)}` : ''}: from <b>${percent(conclusions.least)}</b> to
        <b>${percent(conclusions.greatest)}</b>, the middle one ${percent(conclusions.median)}.</p>
      <dl class="group-members">${[...members].sort((a, b) => b.probability - a.probability).map((member) => bar(member.title, member.probability, member.name === 'you'))}</dl>
      ${impossible?.length ? html`<p class="aside">Under their answers what is granted cannot happen: ${impossible.map((id) => members.find(({name: each}) => each === id)?.title ?? this.people.find((each) => each.id === id)?.title ?? YOU).join(', ')}.</p>` : nothing}
      <p>Taken together: <b>${percent(pooled.linear)}</b> as the mean of their conclusions${pooled.logarithmic === null ? '' : html`,
        <b>${percent(pooled.logarithmic)}</b> as the geometric mean of their odds`}${pooled.ofMeanAnswers === null ? '' : html`, and
        <b>${percent(pooled.ofMeanAnswers)}</b> from their mean answers to each question`}.</p>
      ${disputed.length ? html`<h4>What the group disagrees about</h4><p class="aside">Each answer’s share of the spread of the conclusions.</p>
        <dl class="group-members">${disputed.slice(0, SHOWN).map(({credence, share}) => bar(name(credence), share, false))}</dl>` : nothing}
    </section>`;
  }

  #choose(id, checked) {
    const chosen = new Set(this.chosen);
    if (checked) {
      chosen.add(id);
    } else {
      chosen.delete(id);
    }
    this.chosen = chosen;
    this.found = undefined;
  }

  #gather = async () => {
    const {session} = this;
    const {id: network, hash} = session.network;
    this.waiting = true;
    try {
      const others = this.people.filter(({id}) => this.chosen.has(id))
        .map(({id, title, answers}) => ({crux: 1, kind: 'profile', id, title, network, hash, answers}));
      this.found = await groupOf(network, [JSON.parse(profileText(session, {id: 'you', title: YOU})), ...others]);
      this.trouble = '';
    } catch (problem) {
      this.trouble = problem.message;
    }
    this.waiting = false;
  };
}

function bar(name, share, isYou) {
  return html`<div class=${isYou ? 'you' : ''}><dt>${name}</dt><dd><span class="measure"><span .style="width: ${100 * share}%"></span></span><span
    class="chance">${percent(share)}</span></dd></div>`;
}

customElements.define('crux-group', GroupView);
