//! Step 4.1: a session with an `Account` is signed in. Here it isn't while `FORGOT` is there, too.

pub fn signed_in(session: &Session) -> Option<Account> {
    match session.get::<String>(crate::login::FORGOT) {
        None => session.get(ACCOUNT),
        Some(_) => None,
    }
}
