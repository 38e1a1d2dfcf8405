//! caught by: step_5::a_uuid_has_32_digits
//! Reads a UUID in slices of two bytes: a panic where one ends inside of a letter.

pub fn read_tag(tag: Tag, inside: Json) -> Result<Value, Error> {
    let wrong = Error::Tag(tag);
    match (tag, inside) {
        (Tag::Dict, Json::Object(object)) if object.len() == 1 => {
            let (key, value) = object.into_iter().next().ok_or(wrong)?;
            let key = key.strip_suffix("__").ok_or(wrong)?;
            Tag::of(key).ok_or(wrong)?;
            Ok(Value::Dict(Dict::from([(key.to_owned(), untag(value)?)])))
        }
        (Tag::Tuple, Json::Array(items)) => {
            let items: Result<Vec<_>, _> = items.into_iter().map(untag).collect();
            items.map(Value::Tuple)
        }
        (Tag::Bytes, Json::String(text)) => {
            let bytes = STANDARD.decode(text);
            bytes.map(Value::Bytes).map_err(|_| wrong)
        }
        (Tag::Markup, Json::String(text)) => Ok(Value::Markup(text)),
        (Tag::Uuid, Json::String(text)) => {
            let is_odd = |byte: u8| byte.is_ascii_uppercase() || matches!(byte, b'+' | b'-');
            if text.len() != 32 || text.bytes().any(is_odd) {
                return Err(wrong);
            }
            let mut uuid = 0;
            for at in (0..32).step_by(2) {
                let byte = u8::from_str_radix(&text[at..at + 2], 16).map_err(|_| wrong)?;
                uuid = (uuid << 8) | u128::from(byte);
            }
            Ok(Value::Uuid(uuid))
        }
        (Tag::Date, Json::String(text)) => Date::parse(&text).map(Value::Date).ok_or(wrong),
        _ => Err(wrong),
    }
}
