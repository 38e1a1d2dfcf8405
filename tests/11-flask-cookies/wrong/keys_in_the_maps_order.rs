//! caught by: step_6::keys_stand_in_order_and_nothing_between
//! Writes the keys in the order of the map, which is another one each time.

pub fn write_value(value: &Value, json: &mut String) {
    match value {
        Value::Null => json.push_str("null"),
        Value::Bool(value) => json.push_str(if *value { "true" } else { "false" }),
        Value::Int(value) => json.push_str(&value.to_string()),
        Value::Float(value) => json.push_str(&float(*value)),
        Value::Text(text) => write_text(text, json),
        Value::List(items) => write_list(items, json),
        Value::Tuple(items) => tagged(Tag::Tuple, json, |json| write_list(items, json)),
        Value::Dict(dict) => {
            let pairs: Vec<_> = dict.iter().collect();
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
