// The page "Look into a cookie": shows what cookie-forms.js says.
'use strict';
(() => {
const form = document.getElementById('cookie-inspector');
if (!form) return;
const { element, table, said, known, instrument, inspectCookie } = window.workbook;

// A part of the cookie, laid out, or why it can't be read.
function part(title, { ok, why }) {
  if (why) return said(false, `${title}:`, why);
  const pre = element('pre', { tabindex: 0, role: 'region', 'aria-label': title }, element('code', {}, ok.text));
  return element('div', {}, element('strong', {}, title), pre);
}

function verdict({ key, which, of }) {
  const rest = of > 1 ? ` ${which ? `Key ${which}` : 'None'} of ${of}.` : '';
  return said(which, 'Key:', which ? `fits.${rest}` : key + rest);
}

instrument(form, async ({ cookie, keys, as }) => {
  if (!cookie.trim()) return [];
  const report = await inspectCookie(cookie, keys.split(/\r?\n/), { as });
  if (report.problem) return [said(false, 'Nothing to take apart.', report.problem)];
  return [
    said(true, 'It is', known(report.kind, '')),
    ...report.warnings.map((warning) => said(false, 'Warning:', warning)),
    report.header && part('Header', { ok: report.header }),
    report.payload && part(report.isCompressed ? 'Payload (compressed)' : 'Payload', report.payload),
    table('What else it says', [
      ['session ID', report.id],
      ['signed', report.signed],
      ['times', report.times],
      ['algorithm', report.algorithm],
    ]),
    verdict(report),
  ];
});
})();
