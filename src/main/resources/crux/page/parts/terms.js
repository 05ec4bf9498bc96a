import {html} from 'lit';

/** What every page uses, where its network does not explain it in words of its own. */
const EVERYWHERE = [
  {term: 'bit', text: 'One doubling of the odds: 3 bits make eight to one, 10 bits about a thousand to one; with a minus, against.'},
  {term: 'odds', text: 'The chance of a thing beside the chance of its opposite: 25 % is odds of 1 to 3.'},
];

const explanations = new Map();
let count = 0;

/** The terms that a network explains, and those that every page uses. */
export function termsOf({terms = []}) {
  const own = new Set(terms.map(({term}) => term.toLowerCase()));
  return [...terms, ...EVERYWHERE.filter(({term}) => !own.has(term))];
}

/**
 * A text in which each term of the argument's subject can be asked for its explanation, at its first mention.
 *
 * @param {string} text
 * @param {{term: string, text: string}[]} terms
 */
export function withTerms(text, terms) {
  if (!terms?.length) {
    return text;
  }
  if (!explanations.has(text)) {
    explanations.set(text, split(text, terms));
  }
  return explanations.get(text);
}

function split(text, terms) {
  const known = new Map(terms.flatMap((term) => [[term.term.toLowerCase(), term], [`${term.term.toLowerCase()}s`, term]]));
  const longest = [...known.keys()].sort((a, b) => b.length - a.length).map(escaped).join('|');
  const seen = new Set();
  return text.split(new RegExp(`\\b(${longest})\\b`, 'gi')).map((piece) => {
    const term = known.get(piece.toLowerCase());
    if (!term || seen.has(term)) {
      return piece;
    }
    seen.add(term);
    return explained(piece, term);
  });
}

function explained(piece, term) {
  const id = `term-${count++}`;
  return html`<span class="term-box"><button type="button" class="term" aria-describedby=${id}
      @keydown=${hide} @click=${show} @focus=${show} @pointerenter=${show}
      >${piece}</button><span class="term-text" role="tooltip" id=${id}><b>${term.term}</b> ${term.text}</span></span>`;
}

/** Keeps the explanation inside the window. */
function show(event) {
  const box = event.currentTarget.parentElement;
  const text = box.querySelector('.term-text');
  box.classList.remove('hidden');
  text.style.setProperty('--shift', '0px');
  const {left, right} = text.getBoundingClientRect();
  const room = document.documentElement.clientWidth - 12;
  const shift = right > room ? room - right : left < 12 ? 12 - left : 0;
  text.style.setProperty('--shift', `${shift}px`);
}

function hide(event) {
  if (event.key === 'Escape') {
    event.currentTarget.parentElement.classList.add('hidden');
  }
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
