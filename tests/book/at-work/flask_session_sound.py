"""Flask-Session, with and without a new ID at the login."""

import cachelib
from flask import Flask, session
from flask_session import Session

app = Flask(__name__)
app.config.update(
    SESSION_TYPE="cachelib",
    SESSION_CACHELIB=cachelib.SimpleCache(),
    SESSION_COOKIE_NAME="__Host-session",
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_SAMESITE="Lax",
)
Session(app)


@app.get("/add")
def add():
    session["teas"] = session.get("teas", 0) + 1
    return f"Teas: {session['teas']}"


@app.get("/login")
def login():
    session["user"] = "alice"
    return "Login success"


# ANCHOR: regenerate
@app.get("/login-and-regenerate")
def login_and_regenerate():
    app.session_interface.regenerate(session)
    session["user"] = "alice"
    return "Login success"


# ANCHOR_END: regenerate
@app.get("/logout")
def logout():
    session.clear()
    return "Logout success"


@app.get("/profile")
def profile():
    return session.get("user", "User not logged in")
