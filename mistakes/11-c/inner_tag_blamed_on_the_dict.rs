//! Step 5, "Of two tags in each other it is the one that holds what it can't": an error below " di" becomes that of " di"; {" di":{" t__":{" u":"x"}}} is Err(Tag(Dict)) in place of Err(Tag(Uuid)) (below " t" it is right).

pub fn read_tag(tag: Tag, inside: Json) -> Result<Value, Error> {
    let wrong = Error::Tag(tag);
    match (tag, inside) {
        (Tag::Dict, Json::Object(object)) if object.len() == 1 => {
            let (key, value) = object.into_iter().next().ok_or(wrong)?;
            let key = key.strip_suffix("__").ok_or(wrong)?;
            Tag::of(key).ok_or(wrong)?;
            let value = untag(value).map_err(|_| wrong)?;
            Ok(Value::Dict(Dict::from([(key.to_owned(), value)])))
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
            let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
            if text.len() != 32 || !text.bytes().all(is_digit) {
                return Err(wrong);
            }
            let uuid = u128::from_str_radix(&text, 16);
            uuid.map(Value::Uuid).map_err(|_| wrong)
        }
        (Tag::Date, Json::String(text)) => Date::parse(&text).map(Value::Date).ok_or(wrong),
        _ => Err(wrong),
    }
}
