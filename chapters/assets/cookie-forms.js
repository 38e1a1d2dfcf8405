// What a cookie's value says, in the words of chapter 11's `inspect`.
'use strict';
(() => {
if (!document.getElementById('cookie-inspector')) return;

const LONGEST = 64 * 1024;
const DAY = 86400n;

const fail = (why) => { throw new Error(why); };
const orWhy = async (read) => {
  try {
    return { ok: await read() };
  } catch (error) {
    return { why: `${error.message}.` };
  }
};

const utf8 = (text) => new TextEncoder().encode(text);
const urlSafe = (text) => text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const encode = (bytes) => urlSafe(btoa(Array.from(bytes, (it) => String.fromCharCode(it)).join('')));
const fromBase64 = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (it) => it.charCodeAt(0));

function decode(part, text) {
  const at = text.search(/[^\w-]/);
  if (at >= 0) fail(`the ${part} isn't base64url from byte ${at} on: letters, digits, - and _, without =`);
  if (text.length % 4 === 1) fail(`the ${part} has a length that base64url never has: perhaps it was cut off`);
  const bytes = fromBase64(text);
  if (encode(bytes) === text) return bytes;
  return fail(`the last letter of the ${part} has bits set that mean nothing. Flask never writes that: it was changed, or cut off`);
}

async function inflate(bytes) {
  if (!window.DecompressionStream) fail("this browser can't inflate it");
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const chunks = [];
  for (let length = 0; length <= LONGEST; length += chunks.at(-1).length) {
    const { done, value } = await reader.read().catch(() =>
      fail('the payload begins with a dot, and no whole zlib stream follows: perhaps it was cut off'));
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    chunks.push(value);
  }
  reader.cancel();
  return fail(`the payload inflates to more than ${LONGEST} bytes, the most that is read`);
}

const unpack = async (payload) =>
  layOut(payload[0] === '.' ? await inflate(decode('payload', payload.slice(1))) : decode('payload', payload));

// With numbers for letters that a page would hide or turn around.
const visible = (text) => text.replace(/[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
  (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);

// JSON on several lines, token by token, so that no number is rounded.
function layOut(bytes) {
  const why = "the payload isn't JSON, or nests too deeply";
  let [json, parsed, text, last, depth, names] = ['', null, '', '', 0, 1];
  try {
    json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    parsed = JSON.parse(json, function (_, value) {
      names -= !Array.isArray(this);
      return value;
    });
  } catch {
    fail(why);
  }
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g)) {
    const closes = /^[\]}]/.test(token);
    depth -= closes;
    if (closes ? !/^[[{]/.test(last) : /^[[{,]/.test(last)) text += `\n${'  '.repeat(depth)}`;
    depth += /^[[{]/.test(token);
    names += token === ':';
    if (depth > 127) fail(why);
    text += token[0] === '"' ? visible(JSON.stringify(JSON.parse(token))) : token === ':' ? ': ' : token;
    last = token;
  }
  // What was parsed has a name once.
  return { text, parsed, isTwice: names > 0 };
}

const dated = (seconds) => new Date(Math.min(Number(seconds), 253402300799) * 1000).toUTCString();

function age(at, now) {
  const seconds = at > now ? at - now : now - at;
  const [days, hours, minutes] = [seconds / DAY, (seconds / 3600n) % 24n, (seconds / 60n) % 60n];
  const long = days ? `${days} d ${hours} h`
    : hours ? `${hours} h ${minutes} min`
    : minutes ? `${minutes} min ${seconds % 60n} s` : `${seconds} s`;
  return `${dated(at)}, ${long} ${at > now ? 'in the future' : 'ago'}`;
}

async function hmac(hash, key, text) {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, utf8(text)));
}
const signs = (hash, text, signature) => async (key) => encode(await hmac(hash, key, text)) === signature;
const cutLast = (text) => [text.slice(0, text.lastIndexOf('.')), text.slice(text.lastIndexOf('.') + 1)];
const HS256 = 'HMAC-SHA-256';

// What isn't of one of these forms is taken for Flask's.
const FORMS = [{
  kind: 'Express',
  match: (value) => /^s(?::|%3a)(.*\..*)$/i.exec(value),
  read: ([, rest]) => {
    const [id, signature] = cutLast(rest.replace(/%(2b|2f|3d)/gi, decodeURIComponent));
    return { id, algorithm: HS256, fits: signs('SHA-256', id, urlSafe(signature)) };
  },
}, {
  kind: 'JWT',
  match: (value) => {
    const isObject = (part) => layOut(decode('part', part)).text[0] === '{';
    const parts = value.split('.');
    try {
      return parts.length === 3 && parts.slice(0, 2).every(isObject) && parts;
    } catch {
      return null;
    }
  },
  read: readJwt,
}, {
  kind: 'Django',
  match: (value) => /^(\.*[\w-]+):([\w-]+):([\w-]{43})$/.exec(value),
  read: async ([, payload, time, signature], now) => ({
    payload: await orWhy(() => unpack(payload)),
    isCompressed: payload[0] === '.',
    signed: age(fromBase62(time), now),
    algorithm: HS256,
    fits: async (secret) => {
      const salt = utf8('django.contrib.sessions.backends.signed_cookiessigner');
      const key = await crypto.subtle.digest('SHA-256', new Uint8Array([...salt, ...secret]));
      return signs('SHA-256', `${payload}:${time}`, signature)(key);
    },
  }),
}, {
  kind: 'sealed',
  match: (value) => /^(\d{1,20})\.[\w-]{54,}$/.exec(value),
  read: ([, time], now) => ({
    signed: age(BigInt(time), now),
    algorithm: 'XChaCha20-Poly1305',
    key: "it can't be tried here: browsers don't have this algorithm.",
  }),
}, {
  kind: 'signed',
  match: (value) => /^(([\w-]*)\.(\d{1,20}))\.([\w-]{43})$/.exec(value),
  read: async ([, text, value, time, signature], now, name) => ({
    payload: await orWhy(() => {
      const bytes = decode('value', value);
      return orWhy(() => layOut(bytes)).then((it) => it.ok || { text: visible(new TextDecoder().decode(bytes)) });
    }),
    signed: age(BigInt(time), now),
    algorithm: HS256,
    key: !name && 'the name is signed as well: paste name=value.',
    // The name stands behind its length, in eight bytes.
    fits: signs('SHA-256', '\0'.repeat(7) + String.fromCharCode(name?.length) + name + text, signature),
  }),
}];

function fromBase62(text) {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  return [...text].reduce((sum, it) => sum * 62n + BigInt(digits.indexOf(it)), 0n);
}

function readJwt([header, claims, signature], now) {
  const [head, body] = [header, claims].map((part) => layOut(decode('part', part)));
  const { alg, crit, jwk, jku, x5u } = head.parsed;
  const [, bits] = /^HS(256|384|512)$/.exec(alg) || [];
  return {
    header: head,
    payload: { ok: body },
    algorithm: String(alg),
    times: times(body.parsed, now),
    warnings: [
      /^none$/i.test(alg) && 'alg: none. Anyone can write such a token. A server has to refuse it.',
      crit !== undefined && 'the header has a crit. A server that knows no such rules has to refuse it.',
      (jwk || jku || x5u) && 'the header brings a key, or names a place for one. A server has to use its own.',
      (head.isTwice || body.isTwice) && "a name stands twice, and readers don't agree on which counts.",
      !signature && 'it has no signature.',
    ].filter(Boolean),
    key: !bits && "it can't be tried here: this alg has no secret for a key.",
    fits: signs(`SHA-${bits}`, `${header}.${claims}`, signature),
  };
}

// As chapter 12's check_times.
function times(claims, now) {
  const names = ['exp', 'nbf', 'iat'];
  const isTime = (it) => Number.isSafeInteger(it) && it >= 0;
  const odd = names.find((it) => claims[it] !== undefined && !isTime(claims[it]));
  if (claims.exp === undefined || odd === 'exp') return `exp is ${odd ? 'of another type' : 'missing'}.`;
  const [end, start, made] = names.map((it) => BigInt(isTime(claims[it]) ? claims[it] : 0));
  const why = odd ? `${odd} is of another type`
    : end <= now ? 'it has expired'
    : end - now > DAY ? 'its end is too far ahead'
    : start > now ? "it isn't valid yet"
    : made > now && 'it was made at a time that is still to come';
  return `${why || 'now is between them'} (exp is ${dated(end)})${why ? '.' : ''}`;
}

async function readFlask(value, now) {
  const [text, signature] = cutLast(value);
  const [payload, time] = cutLast(text);
  const at = await orWhy(() => {
    const bytes = decode('time', time);
    if (bytes.length > 8) fail("the time has more than 8 bytes: not Flask's. A JWT looks like this");
    if (bytes[0] === 0) fail("the time begins with a zero byte: not Flask's way");
    return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  });
  const looks = await orWhy(() => {
    const { length } = decode('signature', signature);
    if (length !== 20) fail(`the signature has ${length} bytes, and 20 are right: it was cut off, or isn't Flask's`);
  });
  const remark = at.ok > now ? '. Flask refuses it until then'
    : now - (at.ok ?? now) > 31n * DAY ? '. Flask refuses it after 31 days, unless it is set up otherwise' : '';
  return {
    payload: await orWhy(() => unpack(payload)),
    isCompressed: payload[0] === '.',
    signed: at.why || age(at.ok, now) + remark,
    algorithm: 'HMAC-SHA-1',
    broken: looks.why,
    fits: async (secret) => signs('SHA-1', text, signature)(await hmac('SHA-1', secret, 'cookie-session')),
  };
}

// The cookie in what was copied.
function find(text) {
  const bare = (it) => it.replace(/^[\s"']+|[\s"']+$/g, '');
  const line = bare(text).replace(/^(set-)?cookie:/i, '');
  const values = line.split(';').map(bare).flatMap((pair) => {
    const [, name, value] = /^([^=]*)=(.*)$/s.exec(pair) || [];
    return name === undefined ? [{ value: pair }] : [{ name: bare(name), value: bare(value) }, { value: pair }];
  });
  const form = FORMS.find(({ match }) => values.some(({ value }) => match(value)));
  if (form) return { form, ...values.find(({ value }) => form.match(value)) };
  const session = values.map((it) => /^session["']*[=:](.*)$/s.exec(it.value)).find(Boolean);
  const found = session ? bare(session[1]) : values.find((it) => /.\.[^.]*\.[^.]*$/s.test(it.value))?.value;
  const value = found ?? bare(line);
  const dots = value.split('.').length - 1;
  const why = found === undefined && line.includes('=')
    ? "no cookie in it is called session, and none looks like one. If the app chose another name, copy that cookie's value"
    : dots < 2 && `payload.time.signature has at least 2 dots, and this has ${dots}. Copy the whole value`;
  return why ? fail(`That is no session cookie: ${why}`) : { value };
}

function keysOf(lines, as) {
  const read = {
    text: utf8,
    hex: (text) => /^([\da-f]{2})+$/i.test(text) && Uint8Array.from(text.match(/../g), (it) => parseInt(it, 16)),
    base64: (text) => /^[\w+/-]+=*$/.test(text) && urlSafe(text).length % 4 !== 1 && fromBase64(urlSafe(text)),
  }[as];
  return lines.filter(Boolean).map((line, at) =>
    read(as === 'text' ? line : line.trim()) ||
    fail(`key ${at + 1} isn't ${as === 'hex' ? 'hexadecimal: two digits for each byte' : 'base64'}`));
}

async function tried({ broken, key, fits }, keys) {
  if (broken || key || !keys.length) return { key: broken || (keys.length ? key : 'not checked.') };
  if (!window.crypto?.subtle) {
    return { key: "it can't be tried here: this page came neither by https nor from your own machine." };
  }
  const which = (await Promise.all(keys.map(fits))).indexOf(true) + 1;
  return which ? { key: 'fits', which } : { key: "the signature doesn't fit: another key, another salt, or the cookie was changed." };
}

// What the cookie in `text` says at `now`, in seconds, and which of the keys fits: text, or bytes as 'hex' or 'base64'.
async function inspectCookie(text, lines = [], { as = 'text', now = Math.floor(Date.now() / 1000) } = {}) {
  const read = await orWhy(() => [find(text), keysOf(lines, as)]);
  if (read.why) return { problem: read.why };
  const [{ form, value, name }, keys] = read.ok;
  const report = form ? await form.read(form.match(value), BigInt(now), name) : await readFlask(value, BigInt(now));
  return { warnings: [], ...report, kind: form?.kind || 'Flask', of: keys.length, ...await tried(report, keys) };
}

window.workbook.inspectCookie = inspectCookie;
})();
