import {html} from 'lit';

/**
 * A field for the name of what one looks for; the browser offers those that there are.
 *
 * @param {object[]} nodes see crux.page.GraphPayload
 * @param {string} noun what a node is called
 * @param {(place: number) => void} go to the node of a name, or to the first that has what is sought in its name
 */
export function lookUp(nodes, noun, go) {
  const sought = ({target}) => {
    const name = target.value.trim().toLowerCase();
    const place = placeOf(nodes, name);
    target.setCustomValidity(name === '' || place >= 0 ? '' : `No ${noun} has this in its name.`);
    if (name !== '' && place >= 0) {
      go(place);
    } else {
      target.reportValidity();
    }
  };
  return html`<input class="graph-sought" type="search" list="graph-names" aria-label="Look a ${noun} up" placeholder="look a ${noun} up"
    autocomplete="off" spellcheck="false" @change=${sought}>
    <datalist id="graph-names">${nodes.map(({label}) => html`<option value=${label}></option>`)}</datalist>`;
}

function placeOf(nodes, name) {
  const exact = nodes.findIndex(({id, label}) => [id, label].some((each) => each.toLowerCase() === name));
  return exact < 0 ? nodes.findIndex(({id, label}) => `${label} ${id}`.toLowerCase().includes(name)) : exact;
}
