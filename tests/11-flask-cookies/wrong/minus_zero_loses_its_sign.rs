//! caught by: step_7::numbers_look_as_in_python
//! Adds zero to each float. Minus zero becomes plus zero.

pub fn write_value(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Float(value) => float(*value + 0.0),
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
