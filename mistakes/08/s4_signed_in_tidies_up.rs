//! Step 4.4: looking changes nothing. Here what isn't an account is taken out.

pub fn signed_in(session: &Session) -> Option<Account> {
    let account = session.get::<Account>(ACCOUNT);
    if account.is_none() && session.get::<serde_json::Value>(ACCOUNT).is_some() {
        session.remove(ACCOUNT);
    }
    account
}
