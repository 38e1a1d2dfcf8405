// The page "Read a Set-Cookie line": shows what cookie-rules.js says.
'use strict';
(() => {
const form = document.getElementById('set-cookie-reader');
if (!form) return;
const { element, table, said, known, instrument, readSetCookie, showBytes } = window.workbook;
const code = (text) => element('code', {}, text);

const explained = (it) => [
  code(showBytes(it.text).slice(0, 80)),
  [element('strong', {}, it.counts ? 'counts' : 'ignored'), it.why && ` (${it.why})`, known(it.name, ': ')],
];

const kept = (it) => [
  ['name', it.name ? code(showBytes(it.name)) : 'none: it goes out as its value alone'],
  ['value', it.value ? code(showBytes(it.value)) : 'empty'],
  ['domain', [code(it.domain), it.hostOnly ? ' alone (host-only)' : ' and all hosts below it']],
  ['path', [code(showBytes(it.path)), ' and what lies below it']],
  ['ends', it.expires === null ? 'when the browser is closed' : new Date(it.expires * 1000).toUTCString()],
  ['flags', [it.secure && 'Secure', it.httpOnly && 'HttpOnly'].filter(Boolean).join(', ') || 'none'],
  ['SameSite', it.sameSite === 'Default' ? "not said: as Lax, and for two minutes with a POST" : it.sameSite],
];

function verdicts(read) {
  if (read.ignored) return [said(false, 'Ignored:', read.ignored, known(read.ignored, ', because '))];
  if (read.isDeletion) return [said(true, 'Taken, and over at once:', known('over at once', ''))];
  const sent = read.rule
    ? said(false, 'Not sent:', code(read.called), ` not sent: ${read.withheld}`, known(read.rule, ', because '))
    : said(true, 'Sent:', code(`Cookie: ${read.header}`));
  return [said(true, 'Kept.'), sent];
}

instrument(form, (fields) => {
  const asked = (which) => ({
    url: fields[which].trim(), page: fields[`${which}-from`].trim(), sender: fields[`${which}-by`],
  });
  const request = { ...asked('request'), method: fields.method, later: Number(fields.later) };
  const read = readSetCookie(fields.line.replace(/^\s*set-cookie:/i, ''), asked('page'), request);
  if (read.problem) {
    return [said(false, 'No address:', `write those of the ${read.problem} whole, as in https://shop.example/cart.`)];
  }
  return [
    ...verdicts(read),
    read.attributes.length && table('The attributes', read.attributes.map(explained)),
    read.cookie && table('What the browser keeps', kept(read.cookie)),
  ];
});
})();
