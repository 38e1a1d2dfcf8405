//! Numbers, as Python's JSON has them.

use serde_json::Number;

use crate::value::Value;

/// A number that was read: an integer, or a float if it has a dot or an exponent.
pub fn number(number: &Number) -> Value {
    match number.as_i64() {
        Some(value) => Value::Int(value),
        None => Value::Float(number.as_f64().unwrap_or(f64::NAN)),
    }
}

/// A float as Python writes it: `1.5`, `1e+16`, `1e-05`.
///
/// # Panics
///
/// It is NaN or infinite. Python has words for them that JSON doesn't have, and a `null` would be another
/// value: keeping one is a bug in the handler.
pub fn float(value: f64) -> String {
    assert!(
        value.is_finite(),
        "JSON has no digits for the number {value}"
    );
    let text = format!("{value:?}");
    match text.split_once('e') {
        // Rust writes the same digits, and another exponent: e16 and e-5.
        Some((digits, exponent)) => {
            let (sign, exponent) = match exponent.strip_prefix('-') {
                Some(exponent) => ('-', exponent),
                None => ('+', exponent),
            };
            format!("{digits}e{sign}{exponent:0>2}")
        }
        None => text,
    }
}

/// Whether there is an integer in this JSON that an `i64` doesn't hold. serde_json would make a float
/// of it, and change it without a word.
pub fn has_long_integer(json: &[u8]) -> bool {
    let (mut in_text, mut escaped) = (false, false);
    let mut number = String::new();
    for &byte in json.iter().chain(b" ") {
        if in_text {
            in_text = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
        } else if matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E') {
            number.push(byte.into());
        } else {
            // The e of true and false is a number for a moment.
            let is_integer =
                number.bytes().any(|it| it.is_ascii_digit()) && !number.contains(['.', 'e', 'E']);
            if is_integer && number.parse::<i64>().is_err() {
                return true;
            }
            number.clear();
            in_text = byte == b'"';
        }
    }
    false
}
