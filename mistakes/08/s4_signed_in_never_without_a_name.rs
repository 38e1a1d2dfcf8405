//! Step 4.1: a session that holds an `Account` is signed in. Here one with an empty name isn't.

pub fn signed_in(session: &Session) -> Option<Account> {
    session.get(ACCOUNT).filter(|account: &Account| !account.name.is_empty())
}
