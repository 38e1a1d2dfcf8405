//! Puts keys into a tree to sort them, joins texts in place of appending, deletes by `Max-Age`, and
//! takes the messages one by one.

pub fn untag(json: Json) -> Result<Value, Error> {
    match json {
        Json::Null => Ok(Value::Null),
        Json::Bool(value) => Ok(Value::Bool(value)),
        Json::Number(value) => Ok(number(&value)),
        Json::String(text) => Ok(Value::Text(text)),
        Json::Array(items) => {
            let mut list = Vec::new();
            for item in items {
                list.push(untag(item)?);
            }
            Ok(Value::List(list))
        }
        Json::Object(object) => {
            let tag = object.keys().next().and_then(|key| Tag::of(key));
            if let (1, Some(tag)) = (object.len(), tag) {
                return read_tag(tag, object[tag.key()].clone());
            }
            let mut dict = Dict::new();
            for (key, value) in object {
                dict.insert(key, untag(value)?);
            }
            Ok(Value::Dict(dict))
        }
    }
}

impl SecretKey {
    pub fn open(&self, cookie: &str, now: u64, max_age: u64) -> Result<Dict, Error> {
        let parts = split(cookie)?;
        verify(&self.0, &parts)
            .and_then(|()| read_time(parts.time))
            .and_then(|time| check_age(time, now, max_age))
            .and_then(|()| unpack(parts.payload))
            .and_then(|json| read_json(&json))
    }
}

pub fn write_text(text: &str) -> String {
    let mut json = "\"".to_owned();
    for unit in text.encode_utf16() {
        match char::from_u32(unit.into()) {
            Some(letter @ ('"' | '\\')) => json.extend(['\\', letter]),
            Some(letter @ ' '..='~') => json.push(letter),
            _ => match b"btn\0fr".get(usize::from(unit.wrapping_sub(8))) {
                Some(&short) if short > 0 => json.extend(['\\', short.into()]),
                _ => json += &format!("\\u{unit:04x}"),
            },
        }
    }
    json + "\""
}

pub fn write_value(value: &Value) -> String {
    let mut json = String::new();
    let (open, close) = match value {
        Value::Tuple(_) => ("{\" t\":", "}"),
        Value::Bytes(_) => ("{\" b\":", "}"),
        Value::Markup(_) => ("{\" m\":", "}"),
        Value::Uuid(_) => ("{\" u\":", "}"),
        Value::Date(_) => ("{\" d\":", "}"),
        Value::Dict(dict) if dict.len() == 1 && dict.keys().any(|key| Tag::of(key).is_some()) => {
            ("{\" di\":", "}")
        }
        _ => ("", ""),
    };
    match value {
        Value::Null => json += "null",
        Value::Bool(true) => json += "true",
        Value::Bool(false) => json += "false",
        Value::Int(value) => json += &value.to_string(),
        Value::Float(value) => json += &float(*value),
        Value::Text(text) | Value::Markup(text) => json += &write_text(text),
        Value::Bytes(bytes) => json += &format!("\"{}\"", STANDARD.encode(bytes)),
        Value::Uuid(uuid) => json += &format!("\"{uuid:032x}\""),
        Value::Date(date) => json += &format!("\"{date}\""),
        Value::List(items) | Value::Tuple(items) => {
            let mut sign = '[';
            for item in items {
                json.push(sign);
                json += &write_value(item);
                sign = ',';
            }
            json += if items.is_empty() { "[]" } else { "]" };
        }
        Value::Dict(dict) => {
            let mark = if open.is_empty() { "" } else { "__" };
            let sorted: std::collections::BTreeMap<_, _> = dict.iter().collect();
            let pair = |(key, value): (&String, &Value)| {
                let key = write_text(&format!("{key}{mark}"));
                format!("{key}:{}", write_value(value))
            };
            let pairs: Vec<_> = sorted.into_iter().map(pair).collect();
            json += &format!("{{{}}}", pairs.join(","));
        }
    }
    [open, &json, close].concat()
}

impl SecretKey {
    pub fn sign(&self, session: &Dict, now: u64) -> String {
        let session = Value::Dict(session.clone());
        if !session.nests_within(DEEPEST) {
            panic!("it can't be read again");
        }
        let mut cookie = pack(&write_value(&session));
        cookie.push('.');
        cookie += &write_time(now);
        let signature = encode(&sign_text(&self.0, &cookie));
        cookie.push('.');
        cookie + &signature
    }
}

pub fn write_session(key: &SecretKey, session: &Session, now: u64, response: &mut Response) {
    let mut lines = vec![(VARY, "cookie".to_owned())];
    if session.is_modified() && !response.status().is_server_error() {
        let values = session.values();
        let attributes = "path=/; httponly; samesite=Lax";
        let mut line = format!("{NAME}={}; {attributes}", key.sign(&values, now));
        if values.get("_permanent") == Some(&Value::Bool(true)) {
            let end = Date::from_seconds((now + MAX_AGE) as i64);
            line += &format!("; expires={end}; max-age={MAX_AGE}");
        }
        if values.is_empty() {
            line = format!("{NAME}=; max-age=0; {attributes}");
        }
        lines.push((SET_COOKIE, line));
        lines.push((CACHE_CONTROL, "no-store".to_owned()));
    }
    for (name, line) in lines {
        let line = HeaderValue::try_from(line).expect("ASCII");
        if name == CACHE_CONTROL {
            response.headers_mut().remove(&name);
        }
        response.headers_mut().append(name, line);
    }
}

pub fn flash(session: &Session, category: &str, text: &str) {
    let pair = Value::Tuple(vec![category.into(), text.into()]);
    let all = match session.remove(FLASHES) {
        Some(Value::List(before)) => [before, vec![pair]].concat(),
        _ => vec![pair],
    };
    session.insert(FLASHES, all);
}

pub fn take_messages(session: &Session) -> Vec<Message> {
    let mut taken = Vec::new();
    if let Some(Value::List(waiting)) = session.remove(FLASHES) {
        for value in waiting {
            let Value::Tuple(pair) = value else { continue };
            let (category, text, is_html) = match &pair[..] {
                [Value::Text(category), Value::Text(text)] => (category, text, false),
                [Value::Text(category), Value::Markup(text)] => (category, text, true),
                _ => continue,
            };
            taken.push(Message {
                category: category.clone(),
                text: text.clone(),
                is_html,
            });
        }
    }
    taken
}
