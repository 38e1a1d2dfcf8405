//! caught by: step_6::who_is_signed_in_sees_the_account
//! Asks for both values.

pub fn signed_in(session: &Session) -> Option<Account> {
    session.get::<bool>("logged_in").filter(|&noted| noted)?;
    session.get(ACCOUNT)
}
