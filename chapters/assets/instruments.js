// What the two instruments share: a form that answers while it is filled in.
'use strict';
(() => {
if (!document.querySelector('.instrument')) return;

// An element. Its children are elements and text, never HTML.
function element(name, attributes, ...children) {
  const it = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => it.setAttribute(key, value));
  it.append(...children.flat(Infinity).filter(Boolean));
  return it;
}

// A table of what has a value: pairs of a name and that.
function table(caption, rows) {
  const shown = rows.filter(([, cell]) => cell).map(([name, cell]) =>
    element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, cell)));
  const body = element('tbody', {}, shown);
  return element('div', { class: 'table-wrapper' }, element('table', {}, element('caption', {}, caption), body));
}

// A verdict, in words first and in color second.
const said = (isGood, verdict, ...rest) =>
  element('p', { class: isGood ? 'said' : 'said bad' }, element('strong', {}, verdict), ' ', ...rest);

// What the page's own tables say in the row that begins with this text, and its link.
function known(text, before) {
  const plain = (row) => row.cells[0].textContent.replace(/’/g, "'").toLowerCase();
  const rows = [...document.querySelectorAll('main tr:not(form tr)')];
  const [, says, link] = rows.find((row) => plain(row) === text.toLowerCase())?.cells || [];
  return link ? [before, ...says.cloneNode(true).childNodes, ' (', ...link.cloneNode(true).childNodes, ').'] : [];
}

// Shows what `answer` makes of the fields, after each change. An example's data-fill has fields as JSON.
function instrument(form, answer) {
  const result = form.querySelector('[aria-live]');
  let [asked, timer] = [0, 0];
  async function ask() {
    const mine = ++asked;
    const shown = await answer(Object.fromEntries(new FormData(form)));
    if (mine === asked) result.replaceChildren(...shown.filter(Boolean));
  }
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 200);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('click', ({ target }) => {
    if (!target.dataset.fill) return;
    form.reset();
    Object.entries(JSON.parse(target.dataset.fill)).forEach(([name, value]) => { form.elements[name].value = value; });
    ask();
  });
  form.hidden = false;
  ask();
}

window.workbook = Object.assign(window.workbook || {}, { element, table, said, known, instrument });
})();
