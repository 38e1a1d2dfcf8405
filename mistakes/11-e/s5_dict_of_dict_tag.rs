//! Step 5, "What is left has to be a tag's key": the key `" di"` itself is forgotten, so what Flask writes for `{' di': 1}`, `{" di":{" di__":1}}`, is `Tag(Dict)`.
pub fn read_tag(tag: Tag, inside: Json) -> Result<Value, Error> {
    let value = match (tag, inside) {
        (Tag::Tuple, Json::Array(items)) => {
            let items: Result<Vec<Value>, Error> = items.into_iter().map(untag).collect();
            Some(Value::Tuple(items?))
        }
        (Tag::Bytes, Json::String(text)) => STANDARD.decode(text).ok().map(Value::Bytes),
        (Tag::Markup, Json::String(text)) => Some(Value::Markup(text)),
        (Tag::Uuid, Json::String(text)) => {
            let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
            let fits = text.len() == 32 && text.bytes().all(is_digit);
            let number = u128::from_str_radix(&text, 16).ok();
            number.filter(|_| fits).map(Value::Uuid)
        }
        (Tag::Date, Json::String(text)) => Date::parse(&text).map(Value::Date),
        (Tag::Dict, Json::Object(object)) => {
            let mut pairs = object.into_iter();
            match (pairs.next(), pairs.next()) {
                (Some((key, value)), None) => {
                    let key = key
                        .strip_suffix("__")
                        .filter(|key| Tag::of(key).is_some_and(|tag| tag != Tag::Dict));
                    match key {
                        Some(key) => {
                            let value = untag(value)?;
                            Some(Value::Dict(Dict::from([(key.to_owned(), value)])))
                        }
                        None => None,
                    }
                }
                _ => None,
            }
        }
        _ => None,
    };
    value.ok_or(Error::Tag(tag))
}
