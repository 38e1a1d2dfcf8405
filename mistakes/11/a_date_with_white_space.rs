//! step 5, 6: "a text that `Date::parse` takes". White space around it is cut off.

pub fn read_tag(tag: Tag, inside: Json) -> Result<Value, Error> {
    let wrong = Error::Tag(tag);
    match (tag, inside) {
        (Tag::Tuple, Json::Array(items)) => {
            let items = items
                .into_iter()
                .map(untag)
                .collect::<Result<Vec<_>, _>>()?;
            Ok(Value::Tuple(items))
        }
        (Tag::Bytes, Json::String(text)) => {
            let bytes = STANDARD.decode(&text).map_err(|_| wrong)?;
            Ok(Value::Bytes(bytes))
        }
        (Tag::Markup, Json::String(text)) => Ok(Value::Markup(text)),
        (Tag::Uuid, Json::String(text)) => {
            let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
            if text.len() != 32 || !text.bytes().all(is_digit) {
                return Err(wrong);
            }
            let uuid = u128::from_str_radix(&text, 16).map_err(|_| wrong)?;
            Ok(Value::Uuid(uuid))
        }
        (Tag::Date, Json::String(text)) => Date::parse(text.trim()).map(Value::Date).ok_or(wrong),
        (Tag::Dict, Json::Object(pairs)) if pairs.len() == 1 => {
            let (key, value) = pairs.into_iter().next().ok_or(wrong)?;
            let name = key.strip_suffix("__").ok_or(wrong)?;
            if Tag::of(name).is_none() {
                return Err(wrong);
            }
            Ok(Value::Dict(Dict::from([(name.to_owned(), untag(value)?)])))
        }
        _ => Err(wrong),
    }
}
