//! Step 4.1: signed in as that account. Here spaces around its name are taken off.

pub fn signed_in(session: &Session) -> Option<Account> {
    let mut account: Account = session.get(ACCOUNT)?;
    account.name = account.name.trim().to_owned();
    Some(account)
}
