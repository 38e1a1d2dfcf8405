# ANCHOR: app
from flask import Flask, session

app = Flask(__name__)
app.config['SECRET_KEY'] = b'\xe0\xe1 the old key'
app.config['SECRET_KEY_FALLBACKS'] = []


@app.route('/login/<user>')
def login(user):
    session['user'] = user
    return 'Welcome'


@app.route('/hello')
def hello():
    return f"Hello, {session.get('user', 'stranger')}."
# ANCHOR_END: app


@app.route('/keys/<keys>')
def keys(keys):
    """Rotates the running app: keys in hex, the current one first."""
    current, *fallbacks = [bytes.fromhex(key) for key in keys.split(',')]
    app.config['SECRET_KEY'] = current
    app.config['SECRET_KEY_FALLBACKS'] = fallbacks
    return 'Rotated'
