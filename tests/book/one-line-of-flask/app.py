# ANCHOR: app
from flask import Flask, session

app = Flask(__name__)
app.secret_key = 'random string'


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
# ANCHOR_END: app
