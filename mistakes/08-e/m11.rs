//! Who is signed in.

pub fn signed_in(session: &Session) -> Option<Account> {
    let account = session.get::<Account>(ACCOUNT);
    if account.is_none() && session.get::<serde_json::Value>(ACCOUNT).is_some() {
        // It is no account, so it has no business there.
        session.remove(ACCOUNT);
    }
    account
}
