// The page "Look into a cookie": shows what cookie-forms.js says.
'use strict';
(() => {
const form = document.getElementById('cookie-inspector');
if (!form) return;
const { element, table, said, known, instrument, inspectCookie } = window.workbook;

// A part of the cookie, laid out, or why it can't be read.
function part(title, { ok, why }) {
  if (why) return said(false, `${title}:`, why);
  const attributes = { tabindex: 0, role: 'region', 'aria-label': title };
  return element('div', {}, element('strong', {}, title), element('pre', attributes, element('code', {}, ok.text)));
}

function verdict({ key, which, of }) {
  const rest = of > 1 ? ` ${which ? `Key ${which}` : 'None'} of ${of}.` : '';
  return said(key === 'fits', 'Key:', key === 'fits' ? `fits.${rest}` : key + rest);
}

instrument(form, async (fields) => {
  if (!fields.cookie.trim()) return [];
  const report = await inspectCookie(fields.cookie, fields.keys.split(/\r?\n/), { as: fields.as });
  if (report.problem) return [said(false, 'Nothing to take apart.', report.problem)];
  const rows = [
    ['session ID', report.id],
    ['signed', report.signed],
    ['times', report.times],
    ['algorithm', report.algorithm],
  ];
  return [
    said(true, 'It is', `${report.says}. `, known(report.kind)),
    ...report.warnings.map((warning) => said(false, 'Warning:', warning)),
    report.header && part('Header', { ok: report.header }),
    report.payload && part(report.isCompressed ? 'Payload (compressed)' : 'Payload', report.payload),
    table('What else it says', rows.filter(([, text]) => text)),
    verdict(report),
  ];
});
})();
