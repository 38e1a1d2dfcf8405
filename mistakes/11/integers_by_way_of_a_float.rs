//! step 5, 1: "numbers" are what they are. Integers beyond 2⁵³ lose their last digits.

pub fn untag(json: Json) -> Result<Value, Error> {
    Ok(match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(value),
        Json::Number(value) if value.is_i64() => Value::Int(value.as_f64().unwrap_or(0.0) as i64),
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
                dict.insert(key, untag(value)?);
            }
            Value::Dict(dict)
        }
    })
}
