# ANCHOR: app
from flask import Flask, session
from flask_session import Session
from pymemcache.client.base import Client

app = Flask(__name__)
app.config['SESSION_TYPE'] = 'memcached'
app.config['SESSION_MEMCACHED'] = Client('127.0.0.1:11211')
Session(app)


@app.route('/profile')
def profile():
    return 'Profile page' if session.get('logged_in') else 'User not logged in'
# ANCHOR_END: app
