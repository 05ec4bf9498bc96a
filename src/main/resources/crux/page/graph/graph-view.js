import {html, nothing} from 'lit';
import {standaloneSvg} from 'crux/chart/standalone-svg.js';
import {chancesOf} from 'crux/graph/chances.js';
import {figureOf} from 'crux/graph/figure.js';
import {detail, help, reading} from 'crux/graph/graph-detail.js';
import {listed} from 'crux/graph/graph-list.js';
import {Kinship} from 'crux/graph/kinship.js';
import {lookUp} from 'crux/graph/look-up.js';
import {classesOf, edgeClasses, marksOf} from 'crux/graph/marks.js';
import {moved} from 'crux/graph/moved.js';
import {arrowHeads, beacon, edgePath, nodeBox, nodeWords} from 'crux/graph/node.js';
import {Touch} from 'crux/graph/touch.js';
import {Viewport} from 'crux/graph/viewport.js';
import {Outcome} from 'crux/graph/outcome.js';
import {nextTo} from 'crux/graph/walk.js';
import {choice} from 'crux/parts/choice.js';
import {command, whatFile} from 'crux/parts/command.js';
import {shown, grantedWords} from 'crux/parts/conclusion.js';
import {download} from 'crux/parts/download.js';
import {SessionElement} from 'crux/parts/plain-element.js';
import 'crux/graph/supposed-line.js';

const CLOSER = 1.35;
/** From so many on, one looks a name up. */
const MANY = 20;
const NAME = 'Which claim depends on which';

/** The argument as a graph: every claim with its chance under the present answers, and what depends on what. */
export class GraphView extends SessionElement {
  static properties = {which: {state: true}, chosen: {state: true}, looked: {state: true}, listed: {state: true}};

  constructor() {
    super();
    this.which = 'overall';
    this.listed = false;
  }

  willUpdate() {
    if (!this.kinship) {
      const {network, payload} = this.session;
      this.graph = payload.graph;
      this.kinship = new Kinship(this.graph.nodes.length, this.graph.edges);
      this.outcome = new Outcome(this.session, chancesOf(payload, this.session.coordinates));
      this.outcome.addEventListener('change', () => {
        this.figures = undefined;
        this.requestUpdate();
      });
      this.conclusion = this.graph.nodes.findIndex(({id}) => id === network.conclusion?.variable);
      this.bearing = this.conclusion < 0 ? new Set() : this.kinship.ancestors(this.conclusion);
      this.here = Math.max(0, this.conclusion);
    }
    this.#kin();
    this.#figure();
  }

  /** Works the figures out anew where the answers, what is granted or what is supposed changed. */
  #figure() {
    if (!this.outcome.update(this.which === 'granted') && this.figures) {
      return;
    }
    const {nodes} = this.graph;
    this.each = this.outcome.each;
    this.figures = nodes.map((node, i) => (this.each ? figureOf(node, this.each[i]) : this.#conclusionAlone(node, i)));
    this.words = nodes.map((node, i) => nodeWords(node, this.figures[i], this.#marks(node, i)));
  }

  /** Where only the conclusion can be worked out in the page, it is shown all the same. */
  #conclusionAlone(node, i) {
    const {showsEffects, supposed} = this.session;
    const reading = showsEffects && supposed.size === 0 && i === this.conclusion ? this.session.readings[this.which] : null;
    return reading && node.interest !== undefined ? {
      state: node.plain ? '' : node.states[node.interest], text: shown(reading), share: reading.probability, index: node.interest, chances: [reading.probability],
    } : undefined;
  }

  #kin() {
    const node = this.looked ?? this.chosen;
    this.before = node === undefined ? new Set() : this.kinship.ancestors(node);
    this.after = node === undefined ? new Set() : this.kinship.descendants(node);
    this.centre = node;
  }

  render() {
    const {nodes} = this.graph;
    const {granted} = this.session.answerers;
    return html`<section class="graph" aria-labelledby="graph-title">
      <h2 id="graph-title" class="visually-hidden" tabindex="-1">Graph</h2>
      <div class="line graph-line">
        ${granted || nodes.some((node) => node.granted !== undefined) ? choice('Which chances', [
          {value: 'overall', text: 'Overall'}, {value: 'granted', text: 'Granted', title: grantedWords(this.session.network)},
        ], this.which, (value) => { this.which = value; }) : nothing}
        <p class="aside">${this.#words()}</p>
        ${nodes.length > MANY ? lookUp(nodes, this.#noun, (place) => this.#go(place)) : nothing}
      </div>
      <crux-supposed-line .session=${this.session} .outcome=${this.outcome} .state=${this.each} .granted=${this.which === 'granted'}></crux-supposed-line>
      <div class="graph-frame">
        ${this.#canvas()}
        <div class="graph-detail">${this.chosen === undefined ? this.#nothingChosen() : this.#detail()}</div>
      </div>
      <details class="about graph-list" @toggle=${(event) => { this.listed = event.target.open; }}><summary>The graph as a list</summary>
        ${this.listed ? listed(nodes, this.figures, this.kinship, (node, i) => this.#marks(node, i)) : nothing}</details>
    </section>`;
  }

  #words() {
    const {session, graph: {nodes, edges}} = this;
    const size = `${nodes.length} ${this.#noun}${nodes.length === 1 ? '' : 's'}, ${edges.length === 0 ? 'none depends on another' : `${edges.length} dependence${edges.length === 1 ? '' : 's'}`}.`;
    if (!session.showsEffects) {
      return html`${size} Chances stand in it once every question was met, so that none pulls your answers.
        <button type="button" class="link" @click=${() => session.showEffects()}>Show them now</button>`;
    }
    return this.outcome.known ? size : html`${size} The chances of all of them are too much to work out in the page; what bears on the conclusion is
      outlined. <code>${command(session, 'posterior')}</code> gives them.${whatFile(session)}`;
  }

  /** What a node is called. */
  get #noun() {
    return this.session.network.credences.length ? 'claim' : 'variable';
  }

  #canvas() {
    const {nodes, edges} = this.graph;
    const kin = this.centre === undefined ? '' : 'looking';
    return html`<div class="graph-canvas" @keydown=${this.#key}>
      <svg class="graph-svg ${kin} ${this.each || this.outcome.known ? '' : 'structure'}" role="group" aria-label=${NAME} @click=${this.#click}
        @pointerover=${this.#over} @pointerleave=${this.#out} @focusin=${this.#focused} @focusout=${this.#out}>
        ${arrowHeads()}
        <g class="graph-world">
          <g class="graph-edges" aria-hidden="true">${edges.map((edge) => edgePath(edge, edgeClasses(edge, this.centre, this.before, this.after)))}</g>
          ${nodes.map((node, i) => nodeBox(node, {
            figure: this.figures[i], classes: classesOf(node, this.#standing(i)), words: this.words[i],
            selected: i === this.chosen, reachable: i === this.here, place: i,
          }))}
          <g class="graph-beacons" aria-hidden="true">${nodes.map((node, i) => (this.#isNamed(node, i) ? beacon(node) : nothing))}</g>
        </g>
      </svg>
      <p class="graph-reading" aria-hidden="true">${this.looked === undefined ? nothing : reading(nodes[this.looked], this.figures[this.looked], this.before.size, this.after.size)}</p>
      <div class="graph-buttons" role="group" aria-label="View">
        <button type="button" aria-label="Larger" title="Larger (+)" @click=${() => this.viewport.zoom(CLOSER)}>+</button>
        <button type="button" aria-label="Smaller" title="Smaller (−)" @click=${() => this.viewport.zoom(1 / CLOSER)}>−</button>
        <button type="button" title="The whole graph (0)" @click=${() => this.viewport.fit()}>Fit</button>
      </div></div>`;
  }

  /** How a node stands to the rest. */
  #standing(i) {
    return {
      conclusion: i === this.conclusion, supposition: this.session.supposed.get(i), bears: this.bearing.has(i), chosen: i === this.chosen,
      kin: i === this.centre || this.before.has(i) || this.after.has(i), known: this.outcome.known,
    };
  }

  #marks(node, i) {
    return marksOf(node, this.#standing(i));
  }

  /** Whether a name is to be read however far off one looks. */
  #isNamed(node, i) {
    return i === this.conclusion || node.granted !== undefined || i === this.centre || i === this.chosen;
  }

  #nothingChosen() {
    const {outcome, session: {supposed, showsEffects}, graph: {nodes}} = this;
    if (supposed.size > 0 && outcome.each && !outcome.conflict) {
      return moved(nodes, outcome.before, outcome.each, supposed, (place) => this.#go(place));
    }
    return help(this.#noun, {may: showsEffects && outcome.takes !== 'none', placed: this.graph.placed, save: this.#save});
  }

  #detail() {
    const [place, {nodes}] = [this.chosen, this.graph];
    const named = (places) => places.map((each) => ({label: nodes[each].label, place: each}));
    return html`<button type="button" class="quiet graph-close" aria-label="Close" @click=${() => this.#close()}>×</button>
      ${detail(this.session, nodes[place], {
        place, outcome: this.outcome, chances: this.each?.[place], marks: this.#marks(nodes[place], place), parents: named(this.kinship.parents[place]),
        children: named(this.kinship.children[place]), choose: (each) => this.#go(each), ask: (id) => this.#ask(id),
      })}`;
  }

  #place(event) {
    const node = event.target.closest?.('.graph-node');
    return node ? Number(node.dataset.place) : undefined;
  }

  #click = (event) => {
    const place = this.#place(event);
    if (place !== undefined) {
      this.here = place;
    }
    this.#choose(place === this.chosen ? undefined : place);
  };

  #over = (event) => {
    if (event.pointerType !== 'touch') {
      this.looked = this.#place(event);
    }
  };

  #focused = (event) => {
    const place = this.#place(event);
    if (place !== undefined) {
      this.here = place;
      if (event.target.matches(':focus-visible')) {
        this.looked = place;
        this.viewport.show(this.graph.nodes[place]);
      }
    }
  };

  #out = () => {
    this.looked = undefined;
  };

  #choose(place) {
    this.chosen = place;
  }

  /** Leaves a node, and goes back to where it stands: the button that was pressed is gone. */
  #close() {
    const place = this.chosen;
    this.#choose(undefined);
    this.updateComplete.then(() => this.#focus(place));
  }

  /** Chooses a node and goes to it. */
  #go(place) {
    this.#choose(place);
    this.here = place;
    this.viewport.approach(this.graph.nodes[place]);
    this.updateComplete.then(() => this.#focus(place));
  }

  #focus(place) {
    this.querySelector(`.graph-node[data-place="${place}"]`)?.focus({preventScroll: true});
  }

  #ask(id) {
    const {session} = this;
    const place = session.order.findIndex((credence) => credence.id === id);
    if (place < 0) {
      session.ask(id);
    } else {
      session.goTo(place);
    }
    this.dispatchEvent(new CustomEvent('step', {detail: 'answer', bubbles: true}));
  }

  #key = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const place = this.#place(event);
    const views = {'+': () => this.viewport.zoom(CLOSER), '=': () => this.viewport.zoom(CLOSER), '-': () => this.viewport.zoom(1 / CLOSER), 0: () => this.viewport.fit()};
    const next = place === undefined ? undefined : nextTo(this.graph.nodes, place, event.key);
    if (event.key in views) {
      views[event.key]();
    } else if (next !== undefined) {
      this.#focus(next);
    } else if (place !== undefined && (event.key === 'Enter' || event.key === ' ')) {
      this.#choose(place === this.chosen ? undefined : place);
    } else if (event.key === 'Escape' && this.chosen !== undefined) {
      this.#choose(undefined);
    } else if (place === undefined || !event.key.startsWith('Arrow')) {
      return;
    }
    event.preventDefault();
  };

  #save = () => {
    const picture = this.querySelector('.graph-svg');
    this.viewport.whole(() => download(`${this.session.network.id}-graph.svg`, 'image/svg+xml', standaloneSvg(picture, NAME)));
    this.viewport.back();
  };

  #print = () => this.viewport.whole(() => undefined);

  #printed = () => this.viewport.back();

  firstUpdated() {
    const canvas = this.querySelector('.graph-canvas');
    const picture = canvas.querySelector('svg');
    this.viewport = new Viewport(picture, this.graph);
    this.touch = new Touch(canvas, () => this.viewport);
    this.observer = new ResizeObserver(() => this.viewport.moved || this.viewport.begin(this.graph.nodes[this.here]));
    this.observer.observe(picture);
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#printed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer?.disconnect();
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#printed);
  }
}

customElements.define('crux-graph', GraphView);
