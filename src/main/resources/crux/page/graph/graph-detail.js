import {html, nothing} from 'lit';
import {figureText} from 'crux/graph/figure.js';
import {termsOf, withTerms} from 'crux/parts/terms.js';
import 'crux/graph/suppose.js';

/**
 * What there is to know of one node: its chances, why it stands there, its claims, its questions, what it depends on and what on it.
 *
 * @param {import('crux/state/session.js').Session} session
 * @param {object} node
 * @param {{place: number, outcome: import('crux/graph/outcome.js').Outcome, chances?: Float64Array, marks: string[], parents: object[], children: object[], choose: (place: number) => void,
 *   ask: (id: string) => void}} about
 */
export function detail(session, node, {place, outcome, chances, marks, parents, children, choose, ask}) {
  const {network} = session;
  const claims = network.claims.filter(({id}) => node.claims?.includes(id));
  const questions = (node.questions ?? []).map((id) => session.credences.get(id)).filter(Boolean);
  return html`<h3 class="graph-name">${node.label}</h3>
    ${node.label === node.id ? nothing : html`<p class="section">${node.id}</p>`}
    ${marks.length ? html`<p class="graph-marks">${marks.map((mark) => html`<span>${capital(mark)}</span>`)}</p>` : nothing}
    <crux-suppose .session=${session} .place=${place} .node=${node} .chances=${chances} .takes=${outcome.takes}></crux-suppose>
    ${node.why ? html`<p class="aside">${withTerms(node.why, termsOf(network))}</p>` : nothing}
    ${claims.length ? html`<h4>${claims.length === 1 ? 'Its claim' : 'Its claims'}</h4><ul class="graph-claims">${claims.map(({text, section}) => html`<li>${withTerms(text, termsOf(network))}
      ${section ? html`<span class="section">section ${section}</span>` : nothing}</li>`)}</ul>` : nothing}
    ${questions.length ? html`<h4>${questions.length === 1 ? 'The question that fills it' : 'The questions that fill it'}</h4>
      <ul class="graph-links">${questions.map(({id, label}) => html`<li><button type="button" class="link" @click=${() => ask(id)}>${label}</button>
        <span class="standing">${session.standing(id)}</span></li>`)}</ul>` : nothing}
    ${kin('Depends on', parents, choose)}${kin('Bears on', children, choose)}`;
}

/** What is told of the node that is pointed at. */
export function reading({label}, figure, before, after) {
  const text = figureText(figure);
  return html`<b>${label}</b>${text ? html` <span>${text}</span>` : nothing}
      <span class="graph-count">${before} before it, ${after} after</span>`;
}

/** What there is to do where no node is chosen. @param {{may: boolean, placed: string, save: () => void}} about may things be supposed */
export function help(noun, {may, placed, save}) {
  return html`<h3 class="visually-hidden">No ${noun} chosen</h3><p class="aside">Choose a ${noun} to read what it says, what it depends on and what it bears
      on${may ? html`, and to <b>suppose</b> how it turns out: every other chance follows` : nothing}. Pointing at one picks
      out everything before and after it.</p><p class="aside">${placed === 'file' ? 'It stands as its file places it.' : 'It is laid out in layers: what each depends on stands above it.'}
      Arrow keys walk from one to the next, Enter chooses; drag to move, <kbd>Ctrl</kbd> and wheel or <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> to magnify.</p>
      <p><button type="button" class="link" @click=${save} aria-label="Download the graph as SVG">SVG</button></p>`;
}

function kin(title, nodes, choose) {
  return nodes.length ? html`<h4>${title}</h4><ul class="graph-links">${nodes.map(({label, place}) => html`<li><button type="button" class="link"
    @click=${() => choose(place)}>${label}</button></li>`)}</ul>` : nothing;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
