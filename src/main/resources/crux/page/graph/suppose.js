import {html, nothing} from 'lit';
import {told} from 'crux/graph/figure.js';
import {KINDS, isState, readNumbers} from 'crux/graph/supposition.js';
import {named} from 'crux/parts/command.js';
import {SessionElement} from 'crux/parts/plain-element.js';

/** The states of one variable with their chances, and the ways to suppose something of it. */
class Suppose extends SessionElement {
  static properties = {
    place: {type: Number},
    node: {attribute: false},
    chances: {attribute: false},
    takes: {},
    kind: {state: true},
    refused: {state: true},
  };

  constructor() {
    super();
    this.kind = 'seen';
    this.refused = '';
  }

  willUpdate(changed) {
    if (changed.has('place')) {
      this.kind = this.session.supposed.get(this.place)?.kind ?? 'seen';
      this.refused = '';
    }
  }

  render() {
    const {node, session} = this;
    const may = this.takes !== 'none' && session.showsEffects && node.states.length > 1;
    const supposed = session.supposed.get(this.place);
    return html`<dl class="graph-states ${may && isState(this.kind) ? 'choosable' : ''}">${node.states.map((state, i) => this.#state(state, i, may, supposed))}</dl>
      ${may ? this.#ways(supposed) : nothing}
      ${session.showsEffects && this.takes === 'none' ? html`<p class="left-out">Nothing can be supposed of it in this file, which holds the chances alone:
        <code>crux posterior ${named(session)} --evidence ${node.id}=${node.stateIds?.[0] ?? node.states[0]}</code> does.</p>` : nothing}`;
  }

  #state(state, i, may, supposed) {
    const {chances} = this;
    const pressed = supposed && isState(supposed.kind) && supposed.state === i;
    return html`<div class=${pressed ? 'held' : ''}><dt>${may && isState(this.kind) ? html`<button type="button" aria-pressed=${pressed ? 'true' : 'false'}
        title=${pressed ? 'Suppose it no longer' : `Suppose: ${KINDS[this.kind].name.toLowerCase()}`} @click=${() => this.#choose(i, pressed)}>${state}</button>` : state}</dt>
      ${chances ? html`<dd><span class="measure"><span .style="width: ${Number.isNaN(chances[i]) ? 0 : 100 * chances[i]}%"></span></span><span
        class="chance">${Number.isNaN(chances[i]) ? '–' : told(chances[i])}</span></dd>` : nothing}</div>`;
  }

  #ways(supposed) {
    const kinds = Object.entries(KINDS).filter(([kind]) => this.takes === 'all' || kind === 'seen' || kind === 'sign');
    return html`<div class="suppose">
      <label class="line">Suppose
        <select @change=${this.#kind}>${kinds.map(([kind, {name}]) => html`<option value=${kind} ?selected=${kind === this.kind}>${name}</option>`)}</select></label>
      ${isState(this.kind) ? html`<p class="aside">Choose a state above. ${KINDS[this.kind].words}</p>` : html`
        <form class="line" @submit=${this.#submit}><input name="numbers" type="text" autocomplete="off" spellcheck="false"
          aria-label="One number a state: ${this.node.states.join(', ')}" placeholder=${this.#example()}
          .value=${supposed?.kind === this.kind ? this.#text(supposed) : ''} aria-invalid=${this.refused ? 'true' : 'false'}>
        <button type="submit">Suppose</button></form>
        <p class="aside">${KINDS[this.kind].words}</p>
        ${this.refused ? html`<p class="refused" role="alert">${this.refused.charAt(0).toUpperCase()}${this.refused.slice(1)}.</p>` : nothing}`}
      ${this.takes === 'seen' && this.session.network ? html`<p class="aside">Beliefs to a degree and interventions take the program: <code>crux serve</code>.</p>` : nothing}
      ${supposed ? html`<p><button type="button" class="link" @click=${() => this.session.suppose(this.place, undefined)}>Suppose it no longer</button></p>` : nothing}
    </div>`;
  }

  #example() {
    const {length} = this.node.states;
    return this.kind === 'sign' ? ['3', ...Array(length - 1).fill('1')].join(' ') : length === 2 ? '70 30' : `${length} numbers that make 100`;
  }

  #text({kind, numbers}) {
    return numbers.map((each) => Number((kind === 'believed' ? 100 * each : each).toPrecision(12))).join(' ');
  }

  #kind = (event) => {
    this.kind = event.target.value;
    this.refused = '';
    const supposed = this.session.supposed.get(this.place);
    if (supposed && isState(supposed.kind) && isState(this.kind)) {
      this.session.suppose(this.place, {kind: this.kind, state: supposed.state});
    }
  };

  #choose(state, pressed) {
    this.session.suppose(this.place, pressed ? undefined : {kind: this.kind, state});
  }

  #submit = (event) => {
    event.preventDefault();
    const read = readNumbers(event.target.elements.numbers.value, this.kind, this.node.states);
    this.refused = read.refused ?? '';
    if (read.numbers) {
      this.session.suppose(this.place, {kind: this.kind, numbers: read.numbers});
    }
  };
}

customElements.define('crux-suppose', Suppose);
