//! From a session to the JSON that Python would write.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::number::float;
use crate::tag::Tag;
use crate::value::Value;

// ANCHOR: text
/// Text as JSON: in quotes, and all of it in ASCII.
pub fn write_text(text: &str) -> String {
    // step 7: write text in ASCII
    let mut json = "\"".to_owned();
    for letter in text.chars() {
        match letter {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '\u{8}' => json.push_str("\\b"),
            '\u{c}' => json.push_str("\\f"),
            ' '..='~' => json.push(letter),
            _ => {
                for unit in letter.encode_utf16(&mut [0; 2]) {
                    json.push_str(&format!("\\u{unit:04x}"));
                }
            }
        }
    }
    json + "\""
}
// ANCHOR_END: text

// ANCHOR: write
/// A value as JSON, with tags for what JSON has no types for, without spaces, and with the keys of
/// each dict in order.
///
/// # Panics
///
/// A number in it is NaN or infinite.
pub fn write_value(value: &Value) -> String {
    // step 7: write a value with its tags
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Float(value) => float(*value),
        Value::Text(text) => write_text(text),
        Value::List(items) => write_list(items),
        Value::Tuple(items) => tagged(Tag::Tuple, &write_list(items)),
        Value::Dict(dict) => {
            let mut pairs: Vec<_> = dict.iter().collect();
            pairs.sort_by_key(|(key, _)| *key);
            match pairs[..] {
                [(key, value)] if Tag::of(key).is_some() => {
                    let marked = format!("{key}__");
                    tagged(Tag::Dict, &write_pairs(&[(&marked, value)]))
                }
                _ => write_pairs(&pairs),
            }
        }
        Value::Bytes(bytes) => tagged(Tag::Bytes, &write_text(&STANDARD.encode(bytes))),
        Value::Markup(html) => tagged(Tag::Markup, &write_text(html)),
        Value::Uuid(uuid) => tagged(Tag::Uuid, &write_text(&format!("{uuid:032x}"))),
        Value::Date(date) => tagged(Tag::Date, &write_text(&date.to_string())),
    }
}

fn write_list(items: &[Value]) -> String {
    let items: Vec<_> = items.iter().map(write_value).collect();
    format!("[{}]", items.join(","))
}

fn write_pairs(pairs: &[(&String, &Value)]) -> String {
    let pair = |(key, value): &(&String, &Value)| {
        let (key, value) = (write_text(key), write_value(value));
        format!("{key}:{value}")
    };
    let pairs: Vec<_> = pairs.iter().map(pair).collect();
    format!("{{{}}}", pairs.join(","))
}

fn tagged(tag: Tag, json: &str) -> String {
    format!("{{{}:{json}}}", write_text(tag.key()))
}
// ANCHOR_END: write
