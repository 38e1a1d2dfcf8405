//! Step 4.3: what isn't an `Account` doesn't count. Here its time may be a text or a fraction.

pub fn signed_in(session: &Session) -> Option<Account> {
    let value = session.get::<serde_json::Value>(ACCOUNT)?;
    let name = value.get("name")?.as_str()?.to_owned();
    let confirmed = match value.get("confirmed")? {
        serde_json::Value::String(text) => text.parse().ok()?,
        time => time.as_f64()? as u64,
    };
    Some(Account { name, confirmed })
}
