import {html, nothing} from 'lit';
import {told} from 'crux/graph/figure.js';
import {inWords} from 'crux/graph/supposition.js';
import {percent} from 'crux/notation/figures.js';
import {conclusionName, grantedWords} from 'crux/parts/conclusion.js';
import {SessionElement} from 'crux/parts/plain-element.js';

/** What is supposed, what it does to the conclusion, and how likely it was; or what of it cannot hold together. Empty where nothing is. */
class SupposedLine extends SessionElement {
  static properties = {outcome: {attribute: false}, state: {attribute: false}, granted: {type: Boolean}};

  render() {
    const {session, outcome} = this;
    const {supposed} = session;
    if (outcome.trouble) {
      return html`<p class="refused" role="alert">${outcome.trouble}</p>`;
    }
    if (supposed.size === 0) {
      return outcome.waiting ? html`<p class="aside" role="status">Working the chances out …</p>` : nothing;
    }
    const {nodes} = session.payload.graph;
    return html`<div class="supposed" role="status"><p class="supposed-all"><span class="supposed-word">Supposing</span>
      ${[...supposed].map(([place, each]) => html`<button type="button" class="supposed-one ${each.kind}" title="Suppose it no longer"
        aria-label="Suppose no longer: ${inWords(nodes[place], each)}" @click=${() => session.suppose(place, undefined)}>${inWords(nodes[place], each)} <span aria-hidden="true">×</span></button>`)}
      ${supposed.size > 1 ? html`<button type="button" class="link" @click=${() => session.supposeNothing()}>Suppose nothing</button>` : nothing}</p>
      <p class="supposed-outcome">${outcome.waiting ? 'Working it out …' : outcome.conflict ? this.#conflict(nodes) : this.#conclusion(nodes)}</p></div>`;
  }

  #conclusion(nodes) {
    const {session: {network, supposed}, outcome, granted} = this;
    const place = nodes.findIndex(({id}) => id === network.conclusion?.variable);
    const certain = [...supposed.values()].every(({kind}) => kind === 'seen');
    const before = certain && outcome.chance !== undefined
      ? html`<span class="aside">${supposed.size === 1 ? 'That itself has' : 'All of that together has'} a chance of ${percent(outcome.chance)}${
        granted ? `, ${grantedWords(network)}` : ''}.</span>` : nothing;
    if (place < 0 || supposed.get(place)?.state !== undefined || !outcome.each) {
      return before;
    }
    const {interest} = nodes[place];
    return html`<b>${told(outcome.each[place][interest])}</b> that ${lower(conclusionName(network))}${granted ? `, ${grantedWords(network)}` : ''},
      instead of ${told(outcome.before[place][interest])}. ${before}`;
  }

  /** Names what cannot hold; where that is nothing that was supposed, what is granted or an answer rules it out. */
  #conflict(nodes) {
    const {session: {supposed}, outcome: {conflict}} = this;
    const names = conflict.map((place) => (supposed.has(place) ? inWords(nodes[place], supposed.get(place)) : `${nodes[place].label}, which is granted`));
    return html`<span class="refused">${names.length > 1
      ? html`These cannot all be: ${names.map((name) => `“${name}”`).join(', ')}. Suppose one of them no longer, and the others can.`
      : html`“${names[0] ?? 'This'}” cannot be: by the numbers of this network its chance is 0.`}</span>`;
  }
}

function lower(text) {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

customElements.define('crux-supposed-line', SupposedLine);
