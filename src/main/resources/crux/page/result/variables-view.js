import {html, nothing} from 'lit';
import {csvOf} from 'crux/chart/csv.js';
import {percent} from 'crux/notation/figures.js';
import {download} from 'crux/parts/download.js';
import {PlainElement} from 'crux/parts/plain-element.js';

/** From so many on, one looks a variable up. */
const MANY = 12;

/** What a network whose numbers are fixed says of each variable. */
class VariablesView extends PlainElement {
  static properties = {network: {attribute: false}, name: {}, variables: {attribute: false}, sought: {state: true}};

  constructor() {
    super();
    this.sought = '';
  }

  render() {
    const {variables} = this;
    if (!variables?.length) {
      return html`<p class="left-out">What it says of each variable is too large to compute exactly here: <code>crux posterior
        ${this.name} --sample 100000</code> draws it.</p>`;
    }
    const sought = this.sought.trim().toLowerCase();
    const found = variables.filter(({id, label}) => `${id} ${label}`.toLowerCase().includes(sought));
    return html`<section class="variables" aria-labelledby="variables-title"><h3 id="variables-title">What it says of each variable</h3>
      <div class="line">${variables.length > MANY ? html`<input type="text" aria-label="Look a variable up" placeholder="look a variable up"
        autocomplete="off" spellcheck="false" .value=${this.sought} @input=${(event) => { this.sought = event.target.value; }}>
        <span class="aside" role="status">${sought ? `${found.length} of ${variables.length}` : `${variables.length} variables`}</span>` : nothing}
        <button type="button" class="link" @click=${this.#save}>CSV</button></div>
      ${found.length === 0 ? html`<p class="empty">No variable has this in its name.</p>` : nothing}
      <div class="variable-list">${found.map((variable) => this.#variable(variable))}</div></section>`;
  }

  #variable({id, label, states, chances}) {
    return html`<div class="variable"><p class="variable-name">${label}${label === id ? nothing : html` <span class="section">${id}</span>`}</p>
      <dl>${states.map((state, i) => html`<div><dt>${state}</dt><dd><span class="measure"><span
        .style="width: ${100 * chances[i]}%"></span></span><span class="chance">${percent(chances[i])}</span></dd></div>`)}</dl></div>`;
  }

  #save = () => {
    const rows = this.variables.flatMap(({id, states, chances}) => states.map((state, i) => [id, state, chances[i]]));
    download(`${this.network.id}-variables.csv`, 'text/csv', csvOf({columns: ['variable', 'state', 'probability'], rows}));
  };
}

customElements.define('crux-variables', VariablesView);
