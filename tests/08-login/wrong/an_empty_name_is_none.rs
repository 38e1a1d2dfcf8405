//! caught by: step_4::an_account_in_the_session_is_signed_in
//! Has a condition more than that there is an account.

pub fn signed_in(session: &Session) -> Option<Account> {
    let account: Account = session.get(ACCOUNT)?;
    (!account.name.is_empty()).then_some(account)
}
