//! Step 7, "The keys of every dict are sorted, as text and before they are escaped": sorted by their UTF-16, so U+1F36A stands before U+FF21, and Python writes them the other way round.
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
            pairs.sort_by(|one, other| one.0.encode_utf16().cmp(other.0.encode_utf16()));
            match pairs[..] {
                [(key, value)] if Tag::of(key).is_some() => {
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
