"""Flask's own session, with the settings that it lacks."""

# ANCHOR: app
import os
from datetime import timedelta

from flask import Flask, session

app = Flask(__name__)
app.config.update(
    SECRET_KEY=os.environ["SECRET_KEY"],
    SESSION_COOKIE_NAME="__Host-session",
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_SAMESITE="Lax",
    PERMANENT_SESSION_LIFETIME=timedelta(days=1),
)


@app.get("/login")
def login():
    session.clear()
    session.permanent = True
    session["user"] = "alice"
    return "Login success"


# ANCHOR_END: app
@app.get("/logout")
def logout():
    session.clear()
    return "Logout success"


@app.get("/profile")
def profile():
    return session.get("user", "User not logged in")
