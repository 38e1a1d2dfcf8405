//! Who is signed in.

pub fn signed_in(session: &Session) -> Option<Account> {
    session
        .get::<Account>(ACCOUNT)
        .filter(|account| !account.name.is_empty() && account.confirmed > 0)
}
