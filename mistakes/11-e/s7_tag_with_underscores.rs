//! Step 7, "A dict whose only key is a tag's gets the tag `" di"`, and its key two underscores. Other dicts don't": one whose only key is a tag's with underscores gets it, too: `{" t__":1}` becomes `{" di":{" t____":1}}`.
pub fn write_value(value: &Value) -> String {
    let tagged = |tag: Tag, inside: &str| format!("{{{}:{inside}}}", write_text(tag.key()));
    let list = |items: &[Value]| {
        let items: Vec<String> = items.iter().map(write_value).collect();
        format!("[{}]", items.join(","))
    };
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Float(value) => float(*value),
        Value::Text(text) => write_text(text),
        Value::List(items) => list(items),
        Value::Tuple(items) => tagged(Tag::Tuple, &list(items)),
        Value::Bytes(bytes) => tagged(Tag::Bytes, &write_text(&STANDARD.encode(bytes))),
        Value::Markup(text) => tagged(Tag::Markup, &write_text(text)),
        Value::Uuid(number) => tagged(Tag::Uuid, &format!("\"{number:032x}\"")),
        Value::Date(date) => tagged(Tag::Date, &write_text(&date.to_string())),
        Value::Dict(dict) => {
            let mut pairs: Vec<_> = dict.iter().collect();
            pairs.sort_by_key(|(key, _)| *key);
            match pairs[..] {
                [(key, value)] if Tag::of(key.trim_end_matches("__")).is_some() => {
                    let key = write_text(&format!("{key}__"));
                    tagged(Tag::Dict, &format!("{{{key}:{}}}", write_value(value)))
                }
                _ => {
                    let pairs: Vec<String> = pairs
                        .iter()
                        .map(|(key, value)| format!("{}:{}", write_text(key), write_value(value)))
                        .collect();
                    format!("{{{}}}", pairs.join(","))
                }
            }
        }
    }
}
