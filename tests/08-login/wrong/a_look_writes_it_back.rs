//! caught by: step_4::a_look_changes_nothing
//! also by: step_7::no_outage_confirms_or_changes_anything
//! Puts the account back, so that the session lives on.

pub fn signed_in(session: &Session) -> Option<Account> {
    let account: Account = session.get(ACCOUNT)?;
    session.insert(ACCOUNT, &account);
    Some(account)
}
