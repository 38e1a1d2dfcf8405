# ANCHOR: app
from flask import Flask, flash, get_flashed_messages, session

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
    return 'Profile page' if session.get('logged_in') else 'User not logged in'


@app.route('/say/<text>')
def say(text):
    flash(text)
    return 'said'


@app.route('/messages')
def messages():
    lines = get_flashed_messages(with_categories=True)
    return '\n'.join(f'{category}: {text}' for category, text in lines)
# ANCHOR_END: app


@app.route('/look')
def look():
    return repr({key: session[key] for key in sorted(session)})


@app.route('/dark')
def dark():
    session['color'] = 'dark'
    return 'The color is dark'


@app.route('/all')
def everything():
    from sessions import SESSIONS

    for values in SESSIONS.values():
        if len(values) > 1:
            session.update(values)
    return 'All kinds of things'
