//! caught by: step_5::a_uuid_has_32_digits
//! also by: step_6::the_verdicts_are_pythons, step_6::stricter_than_python_on_purpose
//! Any hexadecimal number will do, of any length, in capitals, with a plus.

pub fn read_tag(tag: Tag, inside: Json) -> Result<Value, Error> {
    let wrong = Error::Tag(tag);
    match (tag, inside) {
        (Tag::Tuple, Json::Array(items)) => Ok(Value::Tuple(untag_all(items)?)),
        (Tag::Markup, Json::String(text)) => Ok(Value::Markup(text)),
        (Tag::Bytes, Json::String(text)) => {
            STANDARD.decode(text).map(Value::Bytes).map_err(|_| wrong)
        }
        (Tag::Uuid, Json::String(text)) => u128::from_str_radix(&text, 16)
            .map(Value::Uuid)
            .map_err(|_| wrong),
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
