"""Records what the real Flask writes, and what it makes of what it is sent.

    python tests/11-flask-cookies/record.py            prints the recording
    python tests/11-flask-cookies/record.py --write    puts it into vectors.json beside this file
    python tests/11-flask-cookies/record.py --read     opens the cookies that come in, one a line,
                                                       and prints the JSON that Flask would write

Needs Flask: python -m pip install flask==3.1.3. The clock is stopped and the keys are fixed, so two
runs with the same versions print the same.
"""

import base64
import hashlib
import json
import pathlib
import platform
import sys
import zlib
from datetime import timedelta
from importlib.metadata import version

from flask import Flask
from itsdangerous import TimestampSigner, URLSafeTimedSerializer
from itsdangerous.encoding import base64_encode, int_to_bytes

from sessions import SESSIONS

SECRET = "the key of the recordings, 50 characters, no secret"
NOW = 1_760_000_000  # Thu, 09 Oct 2025 08:53:20 GMT
DAY = 24 * 60 * 60

clock = NOW
TimestampSigner.get_timestamp = lambda self: clock

app = Flask(__name__)
app.secret_key = SECRET


def signer(secret=SECRET, **changes):
    """Flask's own serializer, or one that differs from it in one thing."""
    serializer = app.session_interface.get_signing_serializer(app)
    kwargs = {"key_derivation": "hmac", "digest_method": hashlib.sha1}
    kwargs.update({k: v for k, v in changes.items() if k != "salt"})
    return URLSafeTimedSerializer(
        [secret],
        salt=changes.get("salt", serializer.salt),
        serializer=app.session_interface.serializer,
        signer_kwargs=kwargs,
    )


def signed(payload, timestamp=None):
    """A cookie with this payload and time as they are given, and a signature that fits."""
    if timestamp is None:
        timestamp = base64_encode(int_to_bytes(NOW))
    text = (payload + b"." + timestamp).decode()
    return text + "." + signature_of(text)


def signature_of(text):
    return signer().make_signer(b"cookie-session").get_signature(text).decode()


def packed(text):
    return base64_encode(text)


def squeezed(text):
    return b"." + base64_encode(zlib.compress(text))


# JSON that no Flask writes, under a signature that fits: what a session makes of it.
ODD = {
    "a tuple that is a number": b'{"x":{" t":5}}',
    "a tuple that is a text": b'{"x":{" t":"ab"}}',
    "bytes with another letter": b'{"x":{" b":"AP8Q!"}}',
    "bytes without their padding": b'{"x":{" b":"AP8"}}',
    "bytes with spare bits": b'{"x":{" b":"AP9="}}',
    "bytes that are a number": b'{"x":{" b":5}}',
    "markup that is a number": b'{"x":{" m":5}}',
    "a UUID with hyphens": b'{"x":{" u":"0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"}}',
    "a UUID in capitals": b'{"x":{" u":"0F1E2D3C4B5A69788796A5B4C3D2E1F0"}}',
    "a UUID that is too short": b'{"x":{" u":"0f1e"}}',
    "a date that is none": b'{"x":{" d":"yesterday"}}',
    "a date in another zone": b'{"x":{" d":"Thu, 09 Oct 2025 10:53:20 +0200"}}',
    "a date on the wrong weekday": b'{"x":{" d":"Mon, 09 Oct 2025 08:53:20 GMT"}}',
    "a date in the year 1": b'{"x":{" d":"Mon, 01 Jan 0001 00:00:00 GMT"}}',
    "a 30th of February": b'{"x":{" d":"Fri, 30 Feb 2024 00:00:00 GMT"}}',
    "an escaped dict with two keys": b'{"x":{" di":{" t__":1," b__":2}}}',
    "an escaped dict with none": b'{"x":{" di":{}}}',
    "an escaped dict that needed none": b'{"x":{" di":{"user__":1}}}',
    "an escaped dict without the mark": b'{"x":{" di":{" t":[1]}}}',
    "an escaped list": b'{"x":{" di":[1]}}',
    "a key twice": b'{"x":1,"x":2}',
    "spaces": b' { "x" : 1 } ',
    "a list at the top": b'["x"]',
    "a number at the top": b"5",
    "no JSON": b"user=ada",
    "nothing at all": b"",
    "not a number": b'{"x":NaN}',
    "an integer of 20 digits": b'{"x":18446744073709551616}',
    "half a cookie emoji": b'{"x":"\\ud83c"}',
    "no UTF-8": b'{"x":"\xff"}',
    "500 lists, one in another": b'{"x":' + b"[" * 500 + b"]" * 500 + b"}",
    "100,000 lists, one in another": b'{"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
}


def verdicts():
    """Cookies as they may come, each with the seconds that have passed since it was signed."""
    good = signer().dumps({"user": "ada"})
    payload, timestamp, signature = good.split(".")
    text = payload + "." + timestamp
    last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    spare = last[last.index(signature[-1]) ^ 1]
    # A signature with both letters that the two alphabets of base64 write differently.
    both = next(
        cookie
        for cookie in (signer().dumps({"user": "ada", "n": n}) for n in range(10_000))
        if "-" in cookie.rsplit(".", 1)[1] and "_" in cookie.rsplit(".", 1)[1]
    )
    head, tail = both.rsplit(".", 1)
    body = b'{"user":"ada"}'
    return {
        "as it was signed": (good, 0),
        "a day old": (good, DAY),
        "a second older than a day": (good, DAY + 1),
        "from the next second": (good, -1),
        "another key": (signer("another key").dumps({"user": "ada"}), 0),
        "another salt": (signer(salt="itsdangerous").dumps({"user": "ada"}), 0),
        "an empty salt": (signer(salt="").dumps({"user": "ada"}), 0),
        "the key not derived": (signer(key_derivation="none").dumps({"user": "ada"}), 0),
        "the key derived by a hash": (signer(key_derivation="concat").dumps({"user": "ada"}), 0),
        "Django's way to derive": (signer(key_derivation="django-concat").dumps({"user": "ada"}), 0),
        "SHA-256": (signer(digest_method=hashlib.sha256).dumps({"user": "ada"}), 0),
        "another payload": (packed(b'{"user":"eve"}').decode() + "." + timestamp + "." + signature, 0),
        "another time": (payload + "." + base64_encode(int_to_bytes(NOW + 1)).decode() + "." + signature, 0),
        "a dot in front": ("." + good, 0),
        "nothing": ("", 0),
        "no dot": (payload, 0),
        "one dot": (text, 0),
        "only dots": ("..", 0),
        "no signature": (text + ".", 0),
        "a shorter signature": (good[:-1], 0),
        "half a signature": (good[:-14], 0),
        "a longer signature": (good + "A", 0),
        "a space behind it": (good + " ", 0),
        "the spare bits of the signature": (good[:-1] + spare, 0),
        "padding behind the signature": (good + "=", 0),
        "much padding behind the signature": (good + "====", 0),
        "the other alphabet": (head + "." + tail.replace("-", "+").replace("_", "/"), 0),
        "letters that no base64 has": (good[:-5] + "!" + good[-5:], 0),
        "signed without a time": (payload + "." + signature_of(payload), 0),
        "a zero before the time": (signed(packed(body), base64_encode(b"\x00" + int_to_bytes(NOW))), 0),
        "a time of eight bytes": (signed(packed(body), base64_encode(NOW.to_bytes(8, "big"))), 0),
        "a time of nine bytes": (signed(packed(body), base64_encode(NOW.to_bytes(9, "big"))), 0),
        "a time of zero": (signed(packed(body), base64_encode(b"")), 0),
        "a time in little-endian": (signed(packed(body), base64_encode(NOW.to_bytes(4, "little"))), 0),
        "a time in decimal": (signed(packed(body), b"%d" % NOW), 0),
        "a time that is no base64": (signed(packed(body), b"A"), 0),
        "the last second there is": (signed(packed(body), base64_encode(b"\xff" * 8)), 0),
        "a payload with padding": (signed(base64.urlsafe_b64encode(body)), 0),
        "a payload that is no base64": (signed(b"A"), 0),
        "an empty payload": (signed(b""), 0),
        "only a dot for a payload": (signed(b"."), 0),
        "two dots before the payload": (signed(b"." + squeezed(body)), 0),
        "compressed, though longer": (signed(squeezed(body)), 0),
        "a dot, and nothing compressed": (signed(b"." + packed(body)), 0),
        "compressed, and no dot": (signed(base64_encode(zlib.compress(body))), 0),
        "compressed, and cut off": (signed(b"." + base64_encode(zlib.compress(body)[:-6])), 0),
        "compressed, with a wrong sum": (signed(b"." + base64_encode(zlib.compress(body)[:-1] + b"\x00")), 0),
        "compressed, and more behind it": (signed(b"." + base64_encode(zlib.compress(body) + b"more")), 0),
        "a megabyte in 1,400 letters": (
            signed(squeezed(b'{"user":"' + b"a" * 1_000_000 + b'"}')), 0),
    }


def verdict(cookie, passed, max_age=DAY):
    """What itsdangerous says, and what Flask's session would be: `500` is an error page."""
    global clock
    clock = NOW + passed
    try:
        session = signer().loads(cookie, max_age=max_age)
        says = "valid"
    except Exception as error:
        session, says = None, type(error).__name__
    app.permanent_session_lifetime = timedelta(seconds=max_age)
    try:
        with app.test_request_context(headers={"Cookie": "session=" + cookie}) as context:
            opened = app.session_interface.open_session(app, context.request)
            flask = shown(dict(opened))
    except Exception as error:
        flask = "500"
    clock = NOW
    return {"cookie": cookie, "passed": passed, "itsdangerous": says, "flask": flask}


def shown(value):
    text = repr(value)
    return text if len(text) < 300 else text[:40] + f"… {len(text)} characters"


def visit():
    """A login at the tutorial's app, with the time stopped like everything here."""
    from app import app as tutorial

    answer = tutorial.test_client().get("/login")
    return {
        "secret": tutorial.secret_key,
        "body": answer.get_data(as_text=True),
        "headers": {name: answer.headers[name] for name in ["Content-Type", "Set-Cookie", "Vary"]},
    }


def recording():
    with app.app_context():
        sessions = []
        for name, session in SESSIONS.items():
            cookie = signer().dumps(session)
            text = app.session_interface.serializer.dumps(session)
            back = signer().loads(cookie)
            sessions.append({"name": name, "json": text, "cookie": cookie, "python": repr(back)})
        odd = [dict(name=name, **verdict(signed(squeezed(text)), 0)) for name, text in ODD.items()]
        said = [dict(name=name, **verdict(*case)) for name, case in verdicts().items()]
    keys = []
    for secret in [SECRET, "random string", "x", "k" * 64, "k" * 65, "clé 🔑"]:
        for salt in ["cookie-session", "another salt", ""]:
            key = signer(secret, salt=salt).make_signer(salt.encode()).derive_key()
            keys.append({"secret": secret, "salt": salt, "key": key.hex()})
    numbers = [0, 1, 255, 256, 65_535, 65_536, NOW, 2**32 - 1, 2**32, 2**56, 2**64 - 1]
    times = [{"seconds": str(n), "text": base64_encode(int_to_bytes(n)).decode()} for n in numbers]
    return {
        "recorded with": {
            "python": platform.python_version(),
            **{name: version(name) for name in ["flask", "itsdangerous", "werkzeug", "markupsafe"]},
        },
        "secret": SECRET,
        "now": NOW,
        "max_age": DAY,
        "keys": keys,
        "times": times,
        "sessions": sessions,
        "verdicts": said,
        "odd": odd,
        "visit": visit(),
    }


def read():
    with app.app_context():
        for line in sys.stdin:
            session = signer().loads(line.rstrip("\n"), max_age=DAY)
            print(app.session_interface.serializer.dumps(session))


def main():
    if sys.argv[1:] == ["--read"]:
        return read()
    text = json.dumps(recording(), indent=1, ensure_ascii=True) + "\n"
    if sys.argv[1:] == ["--write"]:
        path = pathlib.Path(__file__).with_name("vectors.json")
        path.write_bytes(text.encode())
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
