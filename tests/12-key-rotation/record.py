"""Records what the real Flask signs and opens with SECRET_KEY and SECRET_KEY_FALLBACKS.

    python tests/12-key-rotation/record.py            prints the recording
    python tests/12-key-rotation/record.py --write    puts it into vectors.json beside this file

Needs Flask: python -m pip install flask==3.1.3. The clock is stopped and the keys are fixed, so two
runs with the same versions print the same.
"""

import json
import pathlib
import platform
import sys
from importlib.metadata import version

from flask import Flask, session
from itsdangerous import TimestampSigner

NOW = 1_760_000_000  # Thu, 09 Oct 2025 08:53:20 GMT

TimestampSigner.get_timestamp = lambda self: NOW

OLDEST = b"the key of the year before, a text"
OLD = bytes(range(0xE0, 0x100))  # as os.urandom gives them: no UTF-8
NEW = "the new key, with a letter more: \u00e9".encode()

# Each server of an app, from before the rotation to its end: its SECRET_KEY, and its fallbacks.
SERVERS = {
    "before": (OLD, []),
    "accepts": (OLD, [NEW]),
    "signs": (NEW, [OLD]),
    "keeps two": (NEW, [OLD, OLDEST]),
    "after": (NEW, []),
    "long before": (OLDEST, []),
}


def app_of(current, fallbacks):
    app = Flask(__name__)
    app.config.update(SECRET_KEY=current, SECRET_KEY_FALLBACKS=fallbacks)

    @app.route("/login")
    def login():
        session["user"] = "ada"
        return "in"

    @app.route("/who")
    def who():
        return session.get("user", "nobody")

    return app


def login(app):
    client = app.test_client()
    client.get("/login")
    return client.get_cookie("session").value


def who(app, cookie):
    client = app.test_client(use_cookies=False)
    return client.get("/who", headers={"Cookie": f"session={cookie}"}).text


def recording():
    apps = {name: app_of(*keys) for name, keys in SERVERS.items()}
    cookies = {name: login(app) for name, app in apps.items()}
    servers = []
    for name, (current, fallbacks) in SERVERS.items():
        servers.append({
            "name": name,
            "current": current.hex(),
            "fallbacks": [key.hex() for key in fallbacks],
            "cookie": cookies[name],
            "knows": [other for other in SERVERS if who(apps[name], cookies[other]) == "ada"],
        })
    # A text in the place of the list: each letter is a key.
    app = app_of(NEW, "old-secret")
    forged = login(app_of("o", []))
    return {
        "recorded with": {
            "flask": version("flask"),
            "itsdangerous": version("itsdangerous"),
            "python": platform.python_version(),
        },
        "now": NOW,
        "servers": servers,
        "a text as the list": {"forged with": "o", "cookie": forged, "flask says": who(app, forged)},
    }


def main():
    text = json.dumps(recording(), indent=1) + "\n"
    if "--write" in sys.argv[1:]:
        pathlib.Path(__file__).with_name("vectors.json").write_text(text, encoding="utf-8")
    else:
        print(text, end="")


main()
