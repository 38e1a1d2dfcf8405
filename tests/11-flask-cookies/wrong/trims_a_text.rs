//! caught by: step_5::json_without_tags_is_what_it_is
//! Trims each text that it reads. The next answer that writes the session changes it for Flask, too.

pub fn untag(json: Json) -> Result<Value, Error> {
    Ok(match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(value),
        Json::Number(value) => number(&value),
        Json::String(text) => Value::Text(text.trim().to_owned()),
        Json::Array(items) => Value::List(untag_all(items)?),
        Json::Object(mut object) => {
            if object.len() == 1
                && let Some(tag) = object.keys().next().and_then(|key| Tag::of(key))
                && let Some(inside) = object.remove(tag.key())
            {
                return read_tag(tag, inside);
            }
            let pair = |(key, value)| Ok((key, untag(value)?));
            Value::Dict(
                object
                    .into_iter()
                    .map(pair)
                    .collect::<Result<Dict, Error>>()?,
            )
        }
    })
}
