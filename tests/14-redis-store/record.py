"""Prints what the real Flask-Session writes and reads, as JSON, for flask_session.json.

    python -m pip install flask==3.1.3 flask-session==0.8.0 msgspec redis
    python record.py redis://127.0.0.1:6379 > flask_session.json

The Redis should hold nothing that you need.
"""

import datetime
import json
import pickle
import sys
from importlib.metadata import version

from flask import Flask, session
from flask_session import Session
from redis import Redis

SESSIONS = {
    "logged in": {"logged_in": True},
    "a name": {"username": "alice"},
    "not only ASCII": {"name": "王小明"},
    "many types": {
        "n": 42,
        "negative": -1,
        "large": 1 << 40,
        "larger": (1 << 64) - 1,
        "small": -(1 << 63),
        "float": 1.5,
        "none": None,
        "list": [1, "two"],
        "tuple": (1, 2),
        "bytes": b"\x00\xff",
        "nested": {"a": {"b": [1]}},
    },
    "a point in time": {
        "at": datetime.datetime(2023, 11, 14, 22, 13, 20, tzinfo=datetime.timezone.utc)
    },
    "a key that is no string": {"cart": {7: "cups"}},
    "a flash": {"_flashes": [("message", "hi")]},
    "a long text": {"text": "x" * 300},
    "forty keys": {f"key {number}": number for number in range(40)},
}

app = Flask(__name__)
redis = Redis.from_url(sys.argv[1])
app.config.update(SESSION_TYPE="redis", SESSION_REDIS=redis)
Session(app)


@app.route("/<name>")
def keep(name):
    session.update(SESSIONS[name])
    return "kept"


def visit(name):
    """What a visit to /name tells the browser, and the key of what it leaves in Redis."""
    answer = app.test_client().get(f"/{name}")
    cookie = answer.headers["Set-Cookie"]
    sid = cookie.partition("=")[2].partition(";")[0]
    return cookie, sid, f"session:{sid}"


def login():
    cookie, sid, key = visit("logged in")
    # What else the cookie says are a date and attributes.
    attributes = [part.partition("=")[0] for part in cookie.split("; ")[1:]]
    return {
        "cookie": ["session=<id>", *sorted(attributes)],
        "characters of the ID": len(sid),
        "key": key.replace(sid, "<id>"),
        "type": redis.type(key).decode(),
        "days": round(redis.ttl(key) / 86_400),
    }


def written(name):
    value = redis.get(visit(name)[2])
    return {"name": name, "python": repr(SESSIONS[name]), "value": value.hex()}


class Code:
    """Whoever unpickles it runs a call of its author's choice."""

    def __reduce__(self):
        return eval, ("6 * 7",)


def read(name, value):
    """What Flask-Session makes of a pickled value."""
    session = app.session_interface.serializer.decode(value)
    return {"name": name, "value": value.hex(), "read as": repr(session)}


alice = {"_permanent": True, "username": "alice"}
pickles = [
    read(f"protocol {protocol}", pickle.dumps(alice, protocol)) for protocol in range(6)
]
pickles.append(read("a call", pickle.dumps(Code(), 4)))
print(
    json.dumps(
        {
            "versions": {
                name: version(name) for name in ("flask", "flask-session", "msgspec")
            },
            "login": login(),
            "sessions": [written(name) for name in SESSIONS],
            "pickles": pickles,
        },
        indent=1,
        ensure_ascii=False,
    )
)
