//! caught by: step_4::an_account_in_the_session_is_signed_in
//! also by: step_7::the_account_is_the_one_of_that_name
//! Takes "alice " for alice when it reads the session.

pub fn signed_in(session: &Session) -> Option<Account> {
    let mut account: Account = session.get(ACCOUNT)?;
    account.name = account.name.trim().to_owned();
    Some(account)
}
