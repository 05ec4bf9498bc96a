/** A table as RFC 4180 text, its numbers with every digit. @param {import('crux/chart/chart-element.js').Table} table */
export function csvOf({columns, rows}) {
  return [columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value) {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return '';
  }
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
