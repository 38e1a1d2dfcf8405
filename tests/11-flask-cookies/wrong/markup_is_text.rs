//! caught by: step_5::markup_is_no_text
//! also by: step_5::inspect_shows_what_a_cookie_says, step_6::reads_what_flask_wrote
//! also by: step_7::writes_what_flask_wrote, step_8::the_cookie_is_flasks_to_the_byte
//! also by: step_8::a_compressed_one_is_the_same_inside, step_8::what_is_signed_is_opened
//! also by: step_9::reads_the_session_that_flask_wrote, step_10::markup_stays_markup
//! also by: step_10::text_is_escaped_and_markup_is_not
//! Markup is a kind of text. Written back as one, it is escaped, and the visitor reads the tags.

pub fn read_tag(tag: Tag, inside: Json) -> Result<Value, Error> {
    let wrong = Error::Tag(tag);
    match (tag, inside) {
        (Tag::Tuple, Json::Array(items)) => Ok(Value::Tuple(untag_all(items)?)),
        (Tag::Markup, Json::String(text)) => Ok(Value::Text(text)),
        (Tag::Bytes, Json::String(text)) => {
            STANDARD.decode(text).map(Value::Bytes).map_err(|_| wrong)
        }
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
