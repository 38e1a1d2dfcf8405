"""Prints the settings of Flask, or of Flask-Session, that a review asks for, as they come."""

import sys

from flask import Flask

FLASK = [
    "SECRET_KEY",
    "SECRET_KEY_FALLBACKS",
    "SESSION_COOKIE_NAME",
    "SESSION_COOKIE_SECURE",
    "SESSION_COOKIE_HTTPONLY",
    "SESSION_COOKIE_SAMESITE",
    "SESSION_COOKIE_DOMAIN",
    "PERMANENT_SESSION_LIFETIME",
    "SESSION_REFRESH_EACH_REQUEST",
    "MAX_COOKIE_SIZE",
]

FLASK_SESSION = [
    "SESSION_TYPE",
    "SESSION_PERMANENT",
    "SESSION_KEY_PREFIX",
    "SESSION_ID_LENGTH",
    "SESSION_USE_SIGNER",
    "SESSION_SERIALIZATION_FORMAT",
    "SESSION_CLEANUP_N_REQUESTS",
]

if "flask_session" in sys.argv:
    from flask_session.defaults import Defaults

    for name in FLASK_SESSION:
        print(name, repr(getattr(Defaults, name)))
else:
    config = Flask("app").config
    for name in FLASK:
        print(name, repr(config[name]))
