"""The tutorial's app with Flask-Session, and one page that takes its time."""

import os

from flask import Flask, session
from flask_session import Session
from redis import Redis

app = Flask(__name__)
redis = Redis.from_url(os.environ['WORKBOOK_REDIS'])
app.config.update(SESSION_TYPE='redis', SESSION_REDIS=redis)
Session(app)


@app.route('/login')
def login():
    session['logged_in'] = True
    return 'Login success'


@app.route('/logout')
def logout():
    session.pop('logged_in', None)
    return 'Logout success'


@app.route('/profile')
def profile():
    if session.get('logged_in'):
        return 'Profile page'
    return 'User not logged in'


@app.route('/slow')
def slow():
    # The session was loaded before this line. Tells the test that it was, and waits for its word.
    redis.rpush('arrived', 'slow')
    redis.blpop('go on')
    return 'Slow page'
