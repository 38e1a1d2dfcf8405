//! caught by: step_4::what_is_no_account_is_none
//! Reads an account whose time is missing.

pub fn signed_in(session: &Session) -> Option<Account> {
    let value: serde_json::Value = session.get(ACCOUNT)?;
    let name = value.get("name")?.as_str()?.to_owned();
    let confirmed = value.get("confirmed").and_then(serde_json::Value::as_u64).unwrap_or_default();
    Some(Account { name, confirmed })
}
