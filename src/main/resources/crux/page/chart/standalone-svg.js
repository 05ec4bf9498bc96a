const STYLED = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'opacity', 'font-family', 'font-size',
  'font-weight', 'font-style', 'text-anchor',
];
const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const TITLE = 28;

/** A chart as a file of its own: its styles beside its marks, its title above, its ground behind. @param {SVGSVGElement} svg */
export function standaloneSvg(svg, title) {
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    if (style.display === 'none' && originals[i] instanceof SVGGraphicsElement && !originals[i].closest('defs')) {
      element.remove();
    }
    STYLED.forEach((name) => element.setAttribute(name, style.getPropertyValue(name)));
    ['class', 'tabindex', 'data-reading', 'role', 'aria-label'].forEach((name) => element.removeAttribute(name));
  });
  const width = svg.clientWidth || Number(svg.getAttribute('width'));
  const height = svg.clientHeight || Number(svg.getAttribute('height'));
  const page = getComputedStyle(document.body);
  const whole = document.createElementNS(SVG, 'svg');
  whole.setAttribute('xmlns', SVG);
  whole.setAttribute('width', width + 2 * MARGIN);
  whole.setAttribute('height', height + 2 * MARGIN + TITLE);
  whole.setAttribute('viewBox', `0 0 ${width + 2 * MARGIN} ${height + 2 * MARGIN + TITLE}`);
  whole.append(
    element('rect', {width: '100%', height: '100%', fill: page.backgroundColor}),
    element('text', {
      x: MARGIN, y: MARGIN + 12, fill: page.color, 'font-family': page.fontFamily, 'font-size': 15, 'font-weight': 600,
    }, title));
  copy.setAttribute('x', MARGIN);
  copy.setAttribute('y', MARGIN + TITLE);
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  whole.append(copy);
  return new XMLSerializer().serializeToString(whole).replace(/<!--[^>]*-->/g, '');
}

function element(name, attributes, text = '') {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.textContent = text;
  return made;
}
