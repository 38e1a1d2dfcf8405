# ANCHOR: app
from flask import Flask, jsonify, session

app = Flask(__name__)
app.secret_key = 'random string'


@app.route('/add/<item>')
def add(item):
    if 'cart' not in session:
        session['cart'] = []
    session['cart'].append(item)
    return jsonify(session['cart'])


@app.route('/cart')
def cart():
    return jsonify(session.get('cart'))
# ANCHOR_END: app
