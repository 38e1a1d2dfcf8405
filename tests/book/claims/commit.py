# ANCHOR: app
from flask import Flask, session

app = Flask(__name__)
app.secret_key = 'random string'


@app.route('/login')
def login():
    session['logged_in'] = True
    try:
        session.commit()
    except AttributeError as error:
        return str(error)


@app.route('/profile')
def profile():
    return 'Profile page' if session.get('logged_in') else 'User not logged in'
# ANCHOR_END: app
