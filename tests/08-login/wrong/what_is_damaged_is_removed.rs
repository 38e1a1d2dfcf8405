//! caught by: step_4::a_look_changes_nothing
//! Takes out of the session what is no account.

pub fn signed_in(session: &Session) -> Option<Account> {
    let account = session.get(ACCOUNT);
    if account.is_none() && session.get::<serde_json::Value>(ACCOUNT).is_some() {
        session.remove(ACCOUNT);
    }
    account
}
