import {html} from 'lit';

/** Where a text says something: section, the first words of the place, and the source; undefined where nothing is said. */
export function placeOf(place, sources) {
  if (!place || !(place.section || place.words || place.source)) {
    return undefined;
  }
  const source = sources.find(({id}) => id === place.source);
  const section = place.section ? `section ${place.section}` : '';
  const words = place.words ? `at “${place.words} …”` : '';
  const where = [section, words].filter(Boolean).join(', ');
  const name = source ? source.text.split(/[,.(]/).slice(0, 2).join(',').trim() : '';
  return html`${where}${source ? html`${where ? ' of ' : ''}${source.url
    ? html`<a href=${source.url} target="_blank" rel="noreferrer noopener">${name}</a>` : name}` : ''}`;
}
