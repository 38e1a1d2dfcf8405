# ANCHOR: app
from flask import Flask, session

app = Flask(__name__)
app.secret_key = 'b7d2c3f04a5e41d8a1c96f0be8d7733d'


@app.route('/login')
def login():
    session['user'] = 'alice'
    session['code'] = '4711, sent to your phone'
    return 'Type in the code that we sent you.'
# ANCHOR_END: app
