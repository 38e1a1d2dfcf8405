//! Step 4.1: a session that holds an `Account` is signed in. Here one of second 0 isn't.

pub fn signed_in(session: &Session) -> Option<Account> {
    session.get(ACCOUNT).filter(|account: &Account| account.confirmed > 0)
}
