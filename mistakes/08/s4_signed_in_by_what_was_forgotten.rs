//! Step 4.2: `FORGOT` doesn't count, alone or together. Here it does, together with `logged_in`.

pub fn signed_in(session: &Session) -> Option<Account> {
    if let Some(account) = session.get(ACCOUNT) {
        return Some(account);
    }
    let logged_in = session.get("logged_in").unwrap_or(false);
    let name = session.get(crate::login::FORGOT)?;
    logged_in.then_some(Account { name, confirmed: 0 })
}
