//! step 7, 9: "Other dicts don't". Every single key that begins with a space gets the tag.

pub fn write_value(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Float(value) => float(*value),
        Value::Text(text) => write_text(text),
        Value::List(items) => json_of_items(items),
        Value::Tuple(items) => json_of_tag(Tag::Tuple, &json_of_items(items)),
        Value::Bytes(bytes) => json_of_tag(Tag::Bytes, &write_text(&STANDARD.encode(bytes))),
        Value::Markup(html) => json_of_tag(Tag::Markup, &write_text(html)),
        Value::Uuid(uuid) => json_of_tag(Tag::Uuid, &write_text(&format!("{uuid:032x}"))),
        Value::Date(date) => json_of_tag(Tag::Date, &write_text(&date.to_string())),
        Value::Dict(dict) => {
            let mut pairs: Vec<_> = dict.iter().collect();
            pairs.sort_by_key(|(key, _)| *key);
            let is_like_tag = pairs.len() == 1 && pairs[0].0.starts_with(' ');
            if is_like_tag {
                let key = write_text(&format!("{}__", pairs[0].0));
                let inner = format!("{{{key}:{}}}", write_value(pairs[0].1));
                return json_of_tag(Tag::Dict, &inner);
            }
            let pairs: Vec<String> = pairs
                .into_iter()
                .map(|(key, value)| format!("{}:{}", write_text(key), write_value(value)))
                .collect();
            format!("{{{}}}", pairs.join(","))
        }
    }
}

fn json_of_items(items: &[Value]) -> String {
    let items: Vec<String> = items.iter().map(write_value).collect();
    format!("[{}]", items.join(","))
}

fn json_of_tag(tag: Tag, json: &str) -> String {
    format!("{{\"{}\":{json}}}", tag.key())
}
