//! caught by: step_6::half_a_login_is_none
//! also by: step_8::a_stranger_changes_nothing
//! Takes the name that a visitor typed for the name of who they are.

pub fn signed_in(session: &Session) -> Option<Account> {
    session.get(ACCOUNT).or_else(|| {
        let name = session.get(crate::login::FORGOT)?;
        Some(Account { name, confirmed: 0 })
    })
}
