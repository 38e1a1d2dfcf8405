//! caught by: step_4::half_a_login_is_none
//! also by: step_4::what_is_no_account_is_none, step_7::a_stranger_changes_nothing
//! Takes the name that a visitor typed for the name of who they are.

pub fn signed_in(session: &Session) -> Option<Account> {
    session.get(ACCOUNT).or_else(|| {
        let name = session.get(crate::login::FORGOT)?;
        Some(Account { name, confirmed: 0 })
    })
}
