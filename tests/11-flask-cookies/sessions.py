"""What can stand in a session. Each becomes a cookie in the recording."""

import hashlib
import uuid
from datetime import datetime, timedelta, timezone

from markupsafe import Markup

SESSIONS = {
    "one name": {"user": "ada"},
    "nothing": {},
    "JSON's own types": {
        "yes": True, "no": False, "none": None, "n": -17, "most": 2**63 - 1, "least": -(2**63),
        "list": [1, "two", [], {}], "deep": {"er": {"and": "deeper"}},
    },
    "floats": {
        "a": 0.5, "b": 1.0, "c": 1e16, "d": 1e-05, "e": 0.0001, "f": 1.7976931348623157e308,
        "g": 123456789012345.6, "h": -2.5e-9, "i": 1e22, "j": 9999999999999998.0,
    },
    "permanent": {"user": "ada", "_permanent": True},
    "keys out of order": {"zebra": 1, "ant": {"b": 1, "a": 2, "B": 3}, "_": 4, "10": 5, "9": 6},
    "keys that escapes would sort": {"é": 1, "z": 2, "\U0001f36a": 3, "\uffee": 4, '"': 5, "~": 6},
    "letters of the world": {"name": "Zoë 王 🍪", "quote": "\"\\/", "lines": "a\nb\tc\rd\be\ff"},
    "what isn't printed": {"low": "\x00\x01\x1f", "del": "\x7f", "wide": "\x80\u2028\u2029\uffff"},
    "tuple": {"t": (1, "a", (2,), [3, (4,)]), "empty": ()},
    "bytes": {"b": b"\x00\xff\x10 hi", "empty": b"", "two": b"??>>"},
    "markup": {"m": Markup("<b>caf\u00e9 & co</b>")},
    "uuid": {"u": uuid.UUID("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0")},
    "datetime": {
        "d": datetime(2025, 10, 9, 8, 53, 20, tzinfo=timezone.utc),
        "naive": datetime(1969, 7, 20, 20, 17, 40),
        "elsewhere": datetime(2024, 2, 29, 1, 30, tzinfo=timezone(timedelta(hours=5, minutes=30))),
        "early": datetime(1000, 1, 1, tzinfo=timezone.utc),
        "last": datetime(9999, 12, 31, 23, 59, 59, tzinfo=timezone.utc),
        "fraction": datetime(2025, 1, 2, 3, 4, 5, 999_999, tzinfo=timezone.utc),
    },
    "a dict that looks like a tag": {"x": {" t": [1, 2]}},
    "a session that looks like a tag": {" b": "AP8="},
    "dicts that nearly look like tags": {
        "two": {" t": [1], "n": 2}, "no space": {"t": [1]}, "escaped": {" t__": [1]},
        "unknown": {" x": [1]}, "di": {" di": 1}, "deep": {" d": {" u": (b"x",)}},
    },
    "all of them": {
        "list": [(1, b"hi"), Markup("<i>"), {"when": datetime(2030, 1, 1)}, {" m": {" m": Markup("")}}],
    },
    "messages": {"_flashes": [("message", "Welcome back."), ("error", Markup("<em>Twice</em>"))]},
    "much of the same": {"cart": ["apple"] * 40, "user": "ada"},
    "long, and nothing repeats": {"digest": hashlib.sha512(b"a").hexdigest()},
}
