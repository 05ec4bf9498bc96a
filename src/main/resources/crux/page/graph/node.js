import {nothing, svg} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {figureText} from 'crux/graph/figure.js';

const INSET = 13;
const LINE = 16;
const FIRST_LINE = 21;
const BAR = 6;
const FIGURE = 50;
const LETTER = 6.6;
const CAPITAL = 8.6;
const LONGEST_BEACON = 44;

/** Written once, for they never change. */
const curves = new WeakMap();

/**
 * A claim as a rounded box: its name, and the chance of its state of interest as a figure and a bar.
 *
 * @param {object} node see crux.page.GraphPayload
 * @param {{figure?: object, classes: string, words: string, selected: boolean, reachable: boolean, place: number}} shown
 */
export function nodeBox(node, {figure, classes, words, selected, reachable, place}) {
  const {x, y, width, height, lines} = node;
  return svg`<g class="graph-node ${classes}" role="button" tabindex=${reachable ? 0 : -1} aria-pressed=${selected} aria-label=${words}
      data-place=${place} transform="translate(${x} ${y})">
    ${guard([figure], () => svg`<rect class="node-ring" x="-4" y="-4" width=${width + 8} height=${height + 8} rx="14"></rect>
    <rect class="node-box" width=${width} height=${height} rx="10"></rect>
    ${figure && figure.share > 0 ? svg`<rect class="node-tank" x="1" y="1" width=${(width - 2) * figure.share} height=${height - 2} rx="9"></rect>` : nothing}
    <g class="node-text" aria-hidden="true">
      ${lines.map((line, i) => svg`<text class="node-label" x=${width / 2} y=${FIRST_LINE + LINE * i} text-anchor="middle">${line}</text>`)}
      ${figure ? chance(node, figure) : nothing}
    </g>`)}
  </g>`;
}

function chance({width, height, interest}, figure) {
  const inner = width - 2 * INSET;
  const base = height - INSET - BAR;
  return svg`
    <text class="node-state" x=${INSET} y=${base - 5}>${shortened(figure.state, inner - FIGURE)}</text>
    <text class="node-figure" x=${figure.state ? width - INSET : INSET} y=${base - 5} text-anchor=${figure.state ? 'end' : 'start'}>${figure.text}</text>
    ${interest === undefined ? parts(figure, inner, base) : svg`<rect class="node-rail" x=${INSET} y=${base} width=${inner} height=${BAR} rx="3"></rect>
    <rect class="node-level" x=${INSET} y=${base} width=${Number.isNaN(figure.share) ? 0 : inner * figure.share} height=${BAR} rx="3"></rect>`}`;
}

/** Of more than two states, each has its part of the bar, in their order. */
function parts({chances, index}, inner, base) {
  let from = 0;
  return Array.from(chances, (share, i) => {
    const at = from;
    const wide = Number.isNaN(share) ? 0 : share * inner;
    from += wide;
    return svg`<rect class="node-part ${i === index ? 'likeliest' : i % 2 ? 'odd' : ''}" x=${INSET + at} y=${base} width=${Math.max(0, wide - 1)} height=${BAR}></rect>`;
  });
}

/** As much of a text as a width has room for. */
function shortened(text, room) {
  const letter = /[a-z]/.test(text) ? LETTER : CAPITAL;
  return text.length * letter > room ? `${text.slice(0, Math.floor(room / letter) - 1).trimEnd()}…` : text;
}

/** What is read out of a node. */
export function nodeWords(node, figure, marks) {
  return [node.label, figureText(figure), ...marks].filter(Boolean).join(', ');
}

/** The name of a node over its box, which stays as large however far off one looks. */
export function beacon({label, x, y, width}) {
  const name = label.length > LONGEST_BEACON ? `${label.slice(0, LONGEST_BEACON - 1)}…` : label;
  return svg`<text x=${x + width / 2} y=${y - 6} text-anchor="middle">${name}</text>`;
}

/** A dependence as a curve whose arrow ends at its child. */
export function edgePath(edge, classes) {
  const marker = classes.includes('kin') ? 'kin' : 'plain';
  return svg`<path class="graph-edge ${classes}" d=${curve(edge)} marker-end="url(#arrow-${marker})"></path>`;
}

function curve(edge) {
  if (!curves.has(edge)) {
    const [x, y, ...rest] = edge.points;
    curves.set(edge, `M${x} ${y}C${rest.join(' ')}`);
  }
  return curves.get(edge);
}

/** The heads of the arrows. */
export function arrowHeads() {
  return svg`<defs>${['plain', 'kin'].map((kind) => svg`<marker id="arrow-${kind}" class="arrow ${kind}" viewBox="0 0 10 10" refX="9.2" refY="5"
    markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0.5 1L9.5 5L0.5 9L2.6 5z"></path></marker>`)}</defs>`;
}
