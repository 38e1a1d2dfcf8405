//! Step 4.4: looking changes nothing. Here a session without an account is written.

pub fn signed_in(session: &Session) -> Option<Account> {
    let account = session.get::<Account>(ACCOUNT);
    if account.is_none() {
        session.remove(ACCOUNT);
    }
    account
}
