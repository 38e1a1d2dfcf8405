//! RIGHT: steps 1 and 2. The key digit by digit; the shortest times that are allowed; a head that is read leniently and
//! then has to be what would be written; no white space around the object.

pub fn redis_key(key: &StoreKey) -> String {
    let mut name = String::from(PREFIX);
    for byte in key.as_bytes() {
        for half in [byte >> 4, byte & 15] {
            name.extend(char::from_digit(u32::from(half), 16));
        }
    }
    name
}

pub fn new_version() -> Version {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    Version(bytes.iter().fold(0_u64, |bits, byte| (bits << 8) | u64::from(*byte)))
}

pub fn lifetime(expires: Timestamp, now: Timestamp) -> u64 {
    let left = expires.seconds().checked_sub(now.seconds());
    match left.map(|left| left.saturating_add(SLACK)) {
        None | Some(SLACK) => 1,
        Some(seconds) if seconds <= LONGEST => seconds,
        Some(_) => 31_536_000_000,
    }
}

pub fn write_value(record: &Record, version: Version) -> Result<String, TooDeep> {
    record.check_depth()?;
    let mut value = head_of(version, record.expires, record.ended);
    value.push_str(&serde_json::Value::Object(record.data.clone()).to_string());
    Ok(value)
}

fn head_of(version: Version, expires: Timestamp, ended: bool) -> String {
    let state = if ended { "ended" } else { "live" };
    format!("{:016x} {:020} {state} ", version.0, expires.seconds())
}

pub fn read_value(value: &[u8]) -> Result<(Record, Version), Damage> {
    let Some(brace) = value.iter().position(|byte| *byte == b'{') else {
        return Err(Damage("it holds no object"));
    };
    let (head, data) = value.split_at(brace);
    let head = std::str::from_utf8(head).map_err(|_| Damage("its head isn't text"))?;
    let words: Vec<&str> = head.split_whitespace().collect();
    let [version, expires, state] = words[..] else {
        return Err(Damage("its head isn't three words"));
    };
    let version = u64::from_str_radix(version, 16).map_err(|_| Damage("its version isn't one"))?;
    let expires: u64 = expires.parse().map_err(|_| Damage("its end isn't one"))?;
    let version = Version(version);
    let expires = Timestamp::from_seconds(expires);
    let ended = state == "ended";
    if head != head_of(version, expires, ended) {
        return Err(Damage("its head isn't what would be written"));
    }
    if data.last() != Some(&b'}') {
        return Err(Damage("it goes on behind its object"));
    }
    match serde_json::from_slice(data) {
        Ok(serde_json::Value::Object(data)) => Ok((Record { data, expires, ended }, version)),
        _ => Err(Damage("its data aren't one object")),
    }
}
