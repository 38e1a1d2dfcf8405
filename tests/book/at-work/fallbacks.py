"""Flask with a string where a list of old keys belongs."""

import os

from flask import Flask, session

app = Flask(__name__)
app.config.update(
    SECRET_KEY=os.environ["SECRET_KEY"],
    SECRET_KEY_FALLBACKS="old-secret",
)


@app.get("/profile")
def profile():
    return session.get("user", "User not logged in")
