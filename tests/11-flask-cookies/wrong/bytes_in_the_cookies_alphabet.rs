//! caught by: step_5::bytes_are_no_text
//! also by: step_5::inspect_shows_what_a_cookie_says, step_6::reads_what_flask_wrote
//! also by: step_6::the_verdicts_are_pythons, step_7::writes_what_flask_wrote
//! also by: step_8::a_compressed_one_is_the_same_inside, step_8::what_is_signed_is_opened
//! The cookie is base64url without padding. The bytes in it are the other kind.

pub fn read_tag(tag: Tag, inside: Json) -> Result<Value, Error> {
    let wrong = Error::Tag(tag);
    match (tag, inside) {
        (Tag::Tuple, Json::Array(items)) => Ok(Value::Tuple(untag_all(items)?)),
        (Tag::Markup, Json::String(text)) => Ok(Value::Markup(text)),
        (Tag::Bytes, Json::String(text)) => signed_cookies::decode(&text)
            .map(Value::Bytes)
            .map_err(|_| wrong),
        (Tag::Uuid, Json::String(text)) => {
            let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
            match u128::from_str_radix(&text, 16) {
                Ok(uuid) if text.len() == 32 && text.bytes().all(is_digit) => Ok(Value::Uuid(uuid)),
                _ => Err(wrong),
            }
        }
        (Tag::Date, Json::String(text)) => Date::parse(&text).map(Value::Date).ok_or(wrong),
        (Tag::Dict, Json::Object(object)) if object.len() == 1 => {
            let (key, value) = object.into_iter().next().ok_or(wrong)?;
            let key = key.strip_suffix("__").ok_or(wrong)?;
            Tag::of(key).ok_or(wrong)?;
            Ok(Value::Dict([(key.to_owned(), untag(value)?)].into()))
        }
        _ => Err(wrong),
    }
}
