//! step 5, 1: "What has no tag in it is what it is: null, …". A key with null is left out of its dict.

pub fn untag(json: Json) -> Result<Value, Error> {
    Ok(match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(value),
        Json::Number(value) => number(&value),
        Json::String(text) => Value::Text(text),
        Json::Array(items) => Value::List(
            items
                .into_iter()
                .map(untag)
                .collect::<Result<Vec<_>, _>>()?,
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
                if value.is_null() {
                    continue;
                }
                dict.insert(key, untag(value)?);
            }
            Value::Dict(dict)
        }
    })
}
