# ANCHOR: app
from flask import Flask, flash, get_flashed_messages

app = Flask(__name__)
app.secret_key = 'random string'


@app.post('/say/<text>')
def say(text):
    flash(text)
    return 'said'


@app.route('/')
def home():
    return ' '.join(get_flashed_messages()) or 'no messages'


@app.route('/broken')
def broken():
    get_flashed_messages()
    raise RuntimeError('no page today')
# ANCHOR_END: app


@app.route('/errors')
def errors():
    return ' '.join(get_flashed_messages(category_filter=['error'])) or 'no errors'
