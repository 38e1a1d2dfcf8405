//! Step 4.1: a session that holds an `Account` is signed in. Here one with a time of more than 32 bits isn't.

pub fn signed_in(session: &Session) -> Option<Account> {
    session
        .get(ACCOUNT)
        .filter(|account: &Account| u32::try_from(account.confirmed).is_ok())
}
