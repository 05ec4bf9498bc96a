/** Closes what is unfolded around what has the focus, and goes back to what unfolds it. @param {KeyboardEvent} event */
export function foldOnEscape(event) {
  const unfolded = event.key === 'Escape' ? event.target.closest('details[open]') : null;
  if (unfolded) {
    unfolded.open = false;
    unfolded.querySelector('summary').focus();
    event.preventDefault();
  }
}
