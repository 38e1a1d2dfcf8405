// A browser's rules for cookies, as chapter 03 has them. They count bytes, so text has one letter for each.
'use strict';
(() => {
if (!document.getElementById('set-cookie-reader')) return;

const LONGEST = 400 * 86400;
const LAX_ALLOWING_UNSAFE = 120;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SAME_SITES = ['None', 'Lax', 'Strict'];

// A few public suffixes. Any last label is one, too.
const SUFFIXES = new Set(`ac.uk co.uk gov.uk me.uk net.uk org.uk *.sch.uk co.jp ne.jp or.jp *.kawasaki.jp
  !city.kawasaki.jp com.au net.au org.au co.nz co.za com.br com.cn co.in co.kr *.ck !www.ck github.io
  gitlab.io herokuapp.com netlify.app vercel.app pages.dev workers.dev web.app`.split(/\s+/));

const SECURE = "it has Secure, and the connection isn't secure";

const lower = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const sameSiteOf = (value) => SAME_SITES.find((it) => lower(it) === lower(value)) || 'Default';
const trim = (text) => text.replace(/^[ \t]+|[ \t]+$/g, '');
const toBytes = (text) => Array.from(new TextEncoder().encode(text), (it) => String.fromCharCode(it)).join('');

// Bytes as chapter 03's console shows them.
const showBytes = (text) => text.replace(/[\\'"]/g, '\\$&').replace(/\t/g, '\\t')
  .replace(/[^ -~]/g, (it) => `\\x${it.charCodeAt(0).toString(16).padStart(2, '0')}`);

// What stands before and after the first =, each trimmed.
function cut(part) {
  const at = part.indexOf('=');
  return at < 0 ? null : [trim(part.slice(0, at)), trim(part.slice(at + 1))];
}

// Section 5.6: the parts of a line, or why it is ignored.
function parse(line) {
  if (/[\0-\x08\n-\x1f\x7f]/.test(line)) return { ignored: 'it holds a control character' };
  const [pair, ...parts] = line.split(';');
  const [name, value] = cut(pair) || ['', trim(pair)];
  if (name.length + value.length > 4096) return { ignored: 'name and value are longer than 4096 bytes' };
  if (!name && !value) return { ignored: 'it has neither a name nor a value' };
  const attributes = parts.map(trim).filter(Boolean).map((text) => {
    const [key, content] = cut(text) || [text, ''];
    return { text, name: lower(key), value: content, isLong: content.length > 1024 };
  });
  return { name, value, attributes };
}

// Section 5.1.1: seconds since 1970, or null.
function parseDate(text) {
  const number = (token, least) => {
    const digits = /^\d*/.exec(token)[0];
    return digits.length >= least && digits.length <= 2 * least ? Number(digits) : null;
  };
  let [clock, day, month, year] = [null, null, 0, null];
  for (const token of text.split(/[\t -/;-@[-`{-~]/)) {
    if (!clock && (clock = /^(\d\d?):(\d\d?):(\d\d?)(?!\d)/.exec(token))) continue;
    if (day === null && (day = number(token, 1)) !== null) continue;
    if (!month && (month = MONTHS.indexOf(lower(token.slice(0, 3))) + 1)) continue;
    if (year === null) year = number(token, 2);
  }
  if (!clock || !day || !month || year === null) return null;
  if (year < 100) year += year < 70 ? 2000 : 1900;
  const [hour, minute, second] = clock.slice(1).map(Number);
  if (year < 1601 || hour > 23 || minute > 59 || second > 59) return null;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  return date.getUTCMonth() === month - 1 ? date.getTime() / 1000 : null;
}

// Section 5.6.2: seconds, at most 400 days, or null.
function maxAge(text) {
  return /^-?\d+$/.test(text) ? Math.min(Number(text), LONGEST) : null;
}

function isAddress(host) {
  const isByte = (part) => /^(0|[1-9]\d{0,2})$/.test(part) && part < 256;
  return host[0] === '[' || (host.split('.').length === 4 && host.split('.').every(isByte));
}

function suffixOf(name) {
  const labels = name.split('.');
  const below = labels.map((_, at) => labels.slice(at).join('.'));
  const at = below.findIndex((it, at) => SUFFIXES.has(it) || SUFFIXES.has(`!${it}`) || SUFFIXES.has(`*.${below[at + 1]}`));
  return SUFFIXES.has(`!${below[at]}`) ? below[at + 1] : below[at] ?? labels.pop();
}

const isSuffix = (domain) => suffixOf(domain.replace(/\.$/, '')) === domain.replace(/\.$/, '') && !isAddress(domain);

// Section 5.1.3.
const domainMatches = (host, domain) =>
  host === domain || (host.endsWith(`.${domain}`) && !isAddress(host));

// Section 5.7, steps 7 to 10: the domain, and whether it is one host alone.
function domainOf(attribute, host) {
  const domain = lower(attribute.replace(/^\./, ''));
  if (!domain || (domain === host && isSuffix(domain))) return [host, true];
  return isSuffix(domain) || !domainMatches(host, domain) ? null : [domain, false];
}

// Section 5.1.4.
const defaultPath = (path) => path.slice(0, path.lastIndexOf('/')) || '/';
const pathMatches = (path, cookie) =>
  path === cookie || (path.startsWith(cookie) && (cookie.endsWith('/') || path[cookie.length] === '/'));

// What cookies depend on; null where an address is none.
function readRequest(request) {
  const { url, page, sender = 'navigation', method = 'GET' } = request.url === undefined ? { url: request } : request;
  const [to, from] = [url, page].map((it) => (URL.canParse(it) ? new URL(it) : null));
  if (!to?.hostname || (page && !from)) return null;
  const { hostname: host, pathname: path, protocol } = to;
  const isLoopback = /^(.*\.)?localhost$|^\[::1\]$/.test(host) || (isAddress(host) && host.startsWith('127.'));
  return {
    host, path, sender, method,
    isSecure: isLoopback || /^(https|wss):$/.test(protocol),
    isCrossSite: Boolean(from) && siteOf(from) !== siteOf(to),
  };
}

// Section 5.2: the scheme, and the registrable domain or else the host.
function siteOf({ protocol, hostname }) {
  const [, name, dot] = /^(.*?)(\.?)$/.exec(hostname);
  const suffix = suffixOf(name);
  const isWhole = isAddress(hostname) || suffix === name;
  const site = isWhole ? name : `${name.slice(0, -suffix.length - 1).split('.').pop()}.${suffix}`;
  return protocol.replace(/^ws/, 'http') + site + dot;
}

function flagAgainst(cookie, request, scripts) {
  if (cookie.secure && !request.isSecure) return SECURE;
  return cookie.httpOnly && request.sender === 'script' ? scripts : null;
}

// Section 5.7, steps 20 to 22.
function keepsPromise(cookie, hasPath) {
  const [, prefix] = /^__(host|secure)-/i.exec(cookie.name || cookie.value) || [];
  if (!cookie.name || !prefix) return !prefix;
  return cookie.secure && (lower(prefix) === 'secure' || (cookie.hostOnly && hasPath && cookie.path === '/'));
}

// Section 5.7: why a cookie is ignored.
function refusal(cookie, hasPath, from) {
  if (!cookie) return "this host can't set a cookie for that domain";
  const flag = flagAgainst(cookie, from, 'HttpOnly keeps scripts away from it');
  if (flag) return flag;
  const isAllowed = cookie.sameSite === 'None' ? cookie.secure : !from.isCrossSite || from.sender === 'navigation';
  if (!isAllowed) return "its SameSite doesn't go with this request, or with the lack of Secure";
  return keepsPromise(cookie, hasPath) ? null : "it doesn't keep what its name promises";
}

// Section 5.8.3: why a cookie isn't sent, and the words for the gaps in that.
function withheld(cookie, to, now) {
  if (cookie.domain !== to.host && (cookie.hostOnly || !domainMatches(to.host, cookie.domain))) {
    return ["host … doesn't match …", to.host, cookie.domain];
  }
  if (!pathMatches(to.path, cookie.path)) return ["path … doesn't match …", showBytes(to.path), showBytes(cookie.path)];
  if (cookie.expires !== null && cookie.expires < now) return ['its time is over'];
  const isHeld = to.isCrossSite && !isSentAcross(cookie, to, now);
  return [flagAgainst(cookie, to, 'it has HttpOnly, and a script asks') || (isHeld ? 'another site has started the request' : null)];
}

function isSentAcross({ sameSite, created }, to, now) {
  const isYoung = sameSite === 'Default' && now - created <= LAX_ALLOWING_UNSAFE;
  const isSafe = /^(GET|HEAD|OPTIONS|TRACE)$/.test(to.method);
  return sameSite === 'None' || (sameSite !== 'Strict' && to.sender === 'navigation' && (isSafe || isYoung));
}

// The cookie of a line that was parsed; null where this host can't name its Domain.
function cookieOf(set, from, now) {
  const all = (name) => set.attributes.filter((it) => it.name === name && !it.isLong).map((it) => it.value);
  const [domain, path, sameSite] = ['domain', 'path', 'samesite'].map((name) => all(name).pop() || '');
  const latest = (name, read) => all(name).map(read).filter((it) => it !== null).pop();
  const age = latest('max-age', maxAge);
  const end = age === undefined ? latest('expires', parseDate) : age && now + age;
  const taken = domainOf(domain, from.host);
  return taken && {
    name: set.name,
    value: set.value,
    domain: taken[0],
    hostOnly: taken[1],
    path: path[0] === '/' ? path : defaultPath(from.path),
    expires: end === undefined ? null : Math.min(end, now + LONGEST),
    created: now,
    secure: all('secure').length > 0,
    httpOnly: all('httponly').length > 0,
    sameSite: sameSiteOf(sameSite),
  };
}

// For each attribute whether it counts, and why not or how.
function explained({ attributes }) {
  const reads = new Map([['max-age', maxAge], ['expires', parseDate]]);
  const isRead = (it) => !it.isLong && reads.get(it.name)?.(it.value) !== null;
  const hasAge = attributes.some((it) => it.name === 'max-age' && isRead(it));
  return attributes.map((it, at) => {
    const { name, value, isLong } = it;
    const again = attributes.slice(at + 1).some((other) => other.name === name && isRead(other));
    const why = !/^(domain|path|max-age|expires|secure|httponly|samesite)$/.test(name) ? 'the standard has no such attribute'
      : isLong ? 'its value has more than 1024 bytes'
      : !isRead(it) ? `it is no ${name === 'expires' ? 'date' : 'age'}`
      : again ? 'it comes once more, and the last one counts'
      : name === 'expires' && hasAge && 'Max-Age is there as well, and wins';
    const odd = name === 'path' && value[0] !== '/' ? 'no slash in front, so the default path counts'
      : name === 'samesite' && sameSiteOf(value) === 'Default' && "no such value: as if it hadn't been said";
    return { ...it, counts: !why, why: why || odd };
  });
}

// What a browser makes of a line in the answer to `page` at `now`, and of its cookie in a `request`: each an address, or
// { url, method, page: what has started it, sender: 'navigation', 'part' or 'script', later: seconds after `now` }.
function readSetCookie(line, page, request, now = Math.floor(Date.now() / 1000)) {
  const [from, to] = [page, request].map(readRequest);
  if (!from || !to) return { problem: from ? 'request' : 'page' };
  const set = parse(toBytes(line));
  if (set.ignored) return { ...set, attributes: [] };
  const attributes = explained(set);
  const cookie = cookieOf(set, from, now);
  const why = refusal(cookie, attributes.some((it) => it.name === 'path' && !it.isLong), from);
  if (why) return { ignored: why, attributes };
  const called = cookie.name ? showBytes(cookie.name) : `the nameless ${showBytes(cookie.value)}`;
  if (cookie.expires !== null && cookie.expires < now) return { called, attributes, isDeletion: true };
  const [rule, ...words] = withheld(cookie, to, now + (request.later || 0));
  const header = cookie.name ? `${cookie.name}=${cookie.value}` : cookie.value;
  return {
    called, attributes, cookie, rule,
    header: rule ? null : showBytes(header),
    withheld: words.reduce((text, word) => text.replace('…', () => word), rule),
  };
}

Object.assign(window.workbook, { readSetCookie, showBytes });
})();
