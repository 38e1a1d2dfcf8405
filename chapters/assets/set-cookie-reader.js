// The page "Read a Set-Cookie line": shows what cookie-rules.js says.
'use strict';
(() => {
const form = document.getElementById('set-cookie-reader');
if (!form) return;
const { element, table, said, known, instrument, readSetCookie, showBytes } = window.workbook;
const code = (text) => element('code', {}, text);

function attributes(read) {
  const row = (it) => [
    code(showBytes(it.text).slice(0, 80)),
    [element('strong', {}, it.counts ? 'counts' : 'ignored'), it.why ? `: ${it.why}. ` : '. ', known(it.name)],
  ];
  return read.attributes.length > 0 && table('The attributes', read.attributes.map(row));
}

function kept(cookie) {
  const end = cookie.expires === null ? 'when the browser is closed' : new Date(cookie.expires * 1000).toUTCString();
  return table('What the browser keeps', [
    ['name', cookie.name ? code(showBytes(cookie.name)) : 'none: it goes out as its value alone'],
    ['value', cookie.value ? code(showBytes(cookie.value)) : 'empty'],
    ['domain', [code(cookie.domain), cookie.hostOnly ? ' alone (host-only)' : ' and all hosts below it']],
    ['path', [code(showBytes(cookie.path)), ' and what lies below it']],
    ['ends', end],
    ['Secure', cookie.secure ? 'yes' : 'no'],
    ['HttpOnly', cookie.httpOnly ? 'yes' : 'no'],
    ['SameSite', cookie.sameSite === 'Default' ? "not said: as Lax, and for two minutes with another site's POST, too" : cookie.sameSite],
  ]);
}

function verdicts(read) {
  if (read.ignored) return [said(false, 'Ignored:', `${read.ignored}. `, known(read.ignored))];
  if (read.isDeletion) return [said(true, 'Taken, and over at once.', known('over at once'))];
  return [
    said(true, 'Kept.'),
    read.rule
      ? said(false, 'Not sent:', code(read.called), ` not sent: ${read.withheld}. `, known(read.rule))
      : said(true, 'Sent:', code(`Cookie: ${read.header}`)),
  ];
}

instrument(form, (fields) => {
  const asked = (which) => ({
    url: fields[which].trim(), page: fields[`${which}-from`].trim(), sender: fields[`${which}-by`],
  });
  const request = { ...asked('request'), method: fields.method, later: Number(fields.later) };
  const read = readSetCookie(fields.line.replace(/^\s*set-cookie:/i, ''), asked('page'), request);
  if (read.problem) {
    const which = read.problem === 'page' ? 'answer' : 'request';
    return [said(false, 'No address:', `write those of the ${which} whole, as in https://shop.example/cart.`)];
  }
  return [...verdicts(read), attributes(read), read.cookie && kept(read.cookie)];
});
})();
