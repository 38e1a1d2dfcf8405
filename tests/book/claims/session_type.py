# ANCHOR: app
from base64 import urlsafe_b64decode
from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = 'random string'
app.config['SESSION_TYPE'] = 'redis'
app.config['SESSION_REDIS'] = 'redis://there.is.no.such.host:6379'


@app.route('/login')
def login():
    session['logged_in'] = True
    return 'Login success'


@app.route('/cookie')
def cookie():
    payload = request.cookies['session'].split('.')[0]
    return urlsafe_b64decode(payload + '==')
# ANCHOR_END: app
