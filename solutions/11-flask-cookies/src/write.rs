//! From a session to the JSON that Python would write.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::number::float;
use crate::tag::Tag;
use crate::value::Value;

// ANCHOR: text
/// Appends text as JSON: in quotes, and all of it in ASCII.
pub fn write_text(text: &str, json: &mut String) {
    // step 6: write text in ASCII
    json.push('"');
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
                for half in letter.encode_utf16(&mut [0; 2]) {
                    json.push_str(&format!("\\u{half:04x}"));
                }
            }
        }
    }
    json.push('"');
}
// ANCHOR_END: text

// ANCHOR: write
/// Appends a value as JSON, with tags for what JSON has no types for, without spaces, and with the
/// keys of each dict in order.
pub fn write_value(value: &Value, json: &mut String) {
    // step 6: write a value with its tags
    match value {
        Value::Null => json.push_str("null"),
        Value::Bool(value) => json.push_str(if *value { "true" } else { "false" }),
        Value::Int(value) => json.push_str(&value.to_string()),
        Value::Float(value) => json.push_str(&float(*value)),
        Value::Text(text) => write_text(text, json),
        Value::List(items) => write_list(items, json),
        Value::Tuple(items) => tagged(Tag::Tuple, json, |json| write_list(items, json)),
        Value::Dict(dict) => {
            let mut pairs: Vec<_> = dict.iter().collect();
            pairs.sort_by_key(|(key, _)| *key);
            match pairs[..] {
                [(key, value)] if Tag::of(key).is_some() => tagged(Tag::Dict, json, |json| {
                    write_pairs(&[(&format!("{key}__"), value)], json);
                }),
                _ => write_pairs(&pairs, json),
            }
        }
        Value::Bytes(bytes) => tagged_text(Tag::Bytes, &STANDARD.encode(bytes), json),
        Value::Markup(html) => tagged_text(Tag::Markup, html, json),
        Value::Uuid(uuid) => tagged_text(Tag::Uuid, &format!("{uuid:032x}"), json),
        Value::Date(date) => tagged_text(Tag::Date, &date.to_string(), json),
    }
}

fn write_list(items: &[Value], json: &mut String) {
    json.push('[');
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            json.push(',');
        }
        write_value(item, json);
    }
    json.push(']');
}

fn write_pairs(pairs: &[(&String, &Value)], json: &mut String) {
    json.push('{');
    for (place, (key, value)) in pairs.iter().enumerate() {
        if place > 0 {
            json.push(',');
        }
        write_text(key, json);
        json.push(':');
        write_value(value, json);
    }
    json.push('}');
}

fn tagged_text(tag: Tag, text: &str, json: &mut String) {
    tagged(tag, json, |json| write_text(text, json));
}

fn tagged(tag: Tag, json: &mut String, inside: impl FnOnce(&mut String)) {
    json.push('{');
    write_text(tag.key(), json);
    json.push(':');
    inside(json);
    json.push('}');
}
// ANCHOR_END: write
